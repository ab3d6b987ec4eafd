package io.collateralpolicy.decision.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.book.terms.AgreedTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision as it came about, each thing as it was recorded.
 *
 * @param decisionId the decision
 * @param decidedAt  the one clock reading
 * @param basis      what it rested on
 * @param stages     in their order
 * @param outcome    what became of the intents
 */
public record Stages(String decisionId, Instant decidedAt, Basis basis, List<Said> stages, String outcome) {

    /**
     * What a decision rested on.
     *
     * @param request       as it was received
     * @param accountDigest by which a snapshot of a stored account is found
     * @param account       as it was decided on, what was held back taken from it
     * @param market        every quote that was known, used or not
     * @param asOf          the instant the facts hold at
     * @param breakers      as they stood
     * @param agreedTerms   negotiated for the account, where there were any
     * @param policy        the package that decided
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Basis(
            JsonNode request,
            String accountDigest,
            AccountState account,
            MarketInput market,
            Instant asOf,
            List<BreakerUsed> breakers,
            Optional<AgreedTerms> agreedTerms,
            JsonNode policy) {}

    /**
     * What one stage said.
     *
     * @param stage    its name: MARKET, TERMS, ACCOUNT or LIQUIDATION
     * @param asks     what it answers
     * @param chosen   what it chose or summed, members of the answer by name
     * @param findings what its rules, and the server beside them, measured
     * @param rows     rows of the package's tables that they took, with their cells
     */
    public record Said(String stage, String asks, Map<String, JsonNode> chosen, List<JsonNode> findings, List<TableRow> rows) {}

    /** A row of a table, its cells as authored. */
    public record TableRow(String table, String row, Map<String, String> cells) {}
}
