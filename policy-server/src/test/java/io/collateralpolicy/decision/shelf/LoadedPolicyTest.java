package io.collateralpolicy.decision.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadedPolicyTest {

    /** Whoever named a lot that is there is not sent looking for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"action":"WITHDRAW","lotId":"none","quantity":"1"}                 | UNKNOWN_REFERENCE | /intents/0/lotId
            {"action":"WITHDRAW","lotId":"lot-1","quantity":"1000"}             | VALIDATION_FAILED | /intents/0/quantity
            {"action":"REPAY","loanId":"none","quantity":"1"}                   | UNKNOWN_REFERENCE | /intents/0/loanId
            {"action":"CLOSE","positionId":"none","quantity":"1"}               | UNKNOWN_REFERENCE | /intents/0/positionId
            {"action":"PLEDGE","lotId":"new","quantity":"1"}                    | VALIDATION_FAILED | /intents/0/asset
            {"action":"PLEDGE","lotId":"lot-1","asset":"WBTC","quantity":"1"}   | VALIDATION_FAILED | /intents/0/asset
            """)
    void whatIsWrongWithAnIntentIsNamedForWhatItIs(String intent, ProblemType type, String path) {
        DecisionRequest request = request(intent);
        AssessmentInput input = new AssessmentInput(
                request, request.account().orElseThrow(), request.market().orElseThrow(), MarketSource.CALLER,
                request.asOf().orElseThrow(), List.of(), request.asOf().get(), "sha256:input", "sha256:market");

        assertThatThrownBy(() -> TestPolicies.loaded("standard").assess(input))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(type);
                    assertThat(problem.violations().get(0).path()).isEqualTo(path);
                });
    }

    private static DecisionRequest request(String intent) {
        return StrictJson.read("""
                {"purpose": "QUOTE", "policy": {"name": "standard"}, "asOf": "2026-11-22T14:00:00Z",
                 "account": {"accountId": "a", "accountVersion": "1", "marginMode": "CROSS", "baseCurrency": "USD",
                   "collateral": [{"lotId": "lot-1", "asset": "WETH", "chain": "eip155:1", "quantity": "10", "custody": "V"}],
                   "loans": [], "positions": []},
                 "intents": [%s],
                 "market": {"quotes": [], "marks": []}}""".formatted(intent).getBytes(StandardCharsets.UTF_8),
                DecisionRequest.class);
    }
}
