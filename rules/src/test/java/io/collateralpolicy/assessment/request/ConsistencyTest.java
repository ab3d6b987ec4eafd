package io.collateralpolicy.assessment.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two members of a request say against each other is named by its place. */
class ConsistencyTest {

    @Test
    void aFullRequestAgreesWithItself() throws IOException {
        hasNoneBut(full());
    }

    @ParameterizedTest
    @CsvSource({
        "/account/collateral, lotId", "/account/loans, loanId", "/account/balances, balanceId",
        "/account/positions, positionId", "/market/marks, instrument", "/market/liquidityPools, asset",
        "/market/priceWindows, asset"
    })
    void whatIsNamedStandsOnce(String list, String member) throws IOException {
        ObjectNode request = full();
        ArrayNode items = (ArrayNode) request.at(list);
        items.add(items.get(0).deepCopy());

        hasNoneBut(request, list + "/1/" + member);
    }

    @Test
    void windowsOfOneAssetMayDifferInLength() throws IOException {
        ObjectNode request = full();
        ArrayNode windows = (ArrayNode) request.at("/market/priceWindows");
        windows.add(windows.get(0).deepCopy());
        ((ObjectNode) windows.get(1)).put("window", "PT2H");

        hasNoneBut(request);
    }

    @ParameterizedTest
    @CsvSource({
        "/account/collateral/0, encumbered, 10.000000000000000001, /account/collateral/0/encumbered",
        "/account/balances/0, balanceId, savings, /account/balances/0/balanceId",
        "/account/balances/0, balanceId, rent, /account/balances/0/balanceId",
        "/market/priceWindows/0, highPrice, 2899.999999, /market/priceWindows/0/highPrice"
    })
    void contradictionsAreNamed(String at, String member, String value, String place) throws IOException {
        ObjectNode request = full();
        ((ObjectNode) request.at(at)).put(member, value);

        hasNoneBut(request, place);
    }

    @ParameterizedTest
    @CsvSource({
        "/account/collateral/0, encumbered, 10",
        "/market/priceWindows/0, highPrice, 2900"
    })
    void equalityContradictsNothing(String at, String member, String value) throws IOException {
        ObjectNode request = full();
        ((ObjectNode) request.at(at)).put(member, value);

        hasNoneBut(request);
    }

    @ParameterizedTest
    @CsvSource({
        "/account/positions/0, optionType", "/account/positions/0, strikePrice", "/account/positions/0, expiry",
        "/intents/0, lotId", "/intents/1, positionId"
    })
    void whatAKindNeedsIsMissed(String at, String member) throws IOException {
        ObjectNode request = full();
        ((ObjectNode) request.at(at)).remove(member);

        hasNoneBut(request, at + "/" + member);
    }

    @Test
    void aLinearPositionNeedsItsEntry() throws IOException {
        ObjectNode request = full();
        ((ObjectNode) request.at("/account/positions/0")).put("type", "PERPETUAL").remove("entryPrice");

        hasNoneBut(request, "/account/positions/0/entryPrice");
    }

    @Test
    void anAccountIsGivenOnceInOneWay() throws IOException {
        ObjectNode both = full();
        both.putObject("accountReference").put("book", "main").put("accountId", "acct-ada");
        ObjectNode neither = full();
        neither.remove("account");

        hasNoneBut(both, "/account");
        hasNoneBut(neither, "/account");
    }

    private static void hasNoneBut(ObjectNode request, String... places) {
        byte[] body = request.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(Consistency.violations(StrictJson.read(body, DecisionRequest.class)))
                .extracting(Violation::path)
                .containsExactly(places);
    }

    private static ObjectNode full() throws IOException {
        return (ObjectNode) StrictJson.readTree(Files.readAllBytes(Path.of("src/test/resources/requests/full.json")));
    }
}
