package io.collateralpolicy.assessment.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.wire.StrictJson;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bound of a request is enforced: a full request passes, and with one bad member only that member is named. */
class BoundsTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new Unworded())
            .buildValidatorFactory()
            .getValidator();

    @Test
    void aFullRequestPasses() throws IOException {
        assertThat(violations(full())).isEmpty();
    }

    /** Member, a value at its bound that passes, a value beyond it that does not. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "/policy/name, standard-2, Standard",
        "/policy/at, 2026-11-22T14:00:00Z, yesterday",
        "/account/accountId, a, -a",
        "/account/accountVersion, 123456789012345678, 1234567890123456789",
        "/account/accountVersion, 0, v1",
        "/account/baseCurrency, USDC, usd",
        "/account/pool, a-1_b, 1a",
        "/account/collateral/0/lotId, a@b:c.d-e_f, a b",
        "/account/collateral/0/asset, USD+/x, $WETH",
        "/account/collateral/0/chain, cosmos:hub-4, ethereum",
        "/account/collateral/0/quantity, 1000000000000000000, 1000000000000000000.000000000000000001",
        "/account/collateral/0/quantity, 0, -0.000000000000000001",
        "/account/collateral/0/custody, X, _X",
        "/account/collateral/0/encumbered, 0, -1",
        "/account/loans/0/loanId, l, /l",
        "/account/loans/0/asset, d, ''",
        "/account/loans/0/principal, 0, -1",
        "/account/loans/0/accruedInterest, 0, -1",
        "/account/balances/0/balanceId, b, .b",
        "/account/balances/0/asset, b, .b",
        "/account/balances/0/quantity, -1000000000000000000, -1000000000000000001",
        "/account/positions/0/positionId, p, :p",
        "/account/positions/0/instrument, p, :p",
        "/account/positions/0/underlying, p, :p",
        "/account/positions/0/quantity, 0, -1",
        "/account/positions/0/contractSize, 0.000000000000000001, 0",
        "/account/positions/0/entryPrice, 0, -1",
        "/account/positions/0/accruedFunding, -1000000000000000000, -1000000000000000001",
        "/account/positions/0/strikePrice, 0.000000000000000001, 0",
        "/intents/0/quantity, 0.000000000000000001, 0",
        "/intents/0/quantity, 1000000000000000000, 1000000000000000001",
        "/intents/0/lotId, l, ' l'",
        "/intents/0/destination/chain, eip155:1, 1",
        "/intents/0/destination/address, a, 0x 1",
        "/intents/1/position/instrument, i, +i",
        "/intents/1/position/underlying, i, +i",
        "/intents/1/position/contractSize, 1, 0",
        "/intents/1/position/entryPrice, 1, 0",
        "/market/quotes/0/asset, a, _a",
        "/market/quotes/0/source, a, _a",
        "/market/quotes/0/price, 0.000000000000000001, 0",
        "/market/quotes/0/confidence, 1, 1.000001",
        "/market/quotes/0/confidence, 0, -0.000001",
        "/market/marks/0/instrument, i, _i",
        "/market/marks/0/markPrice, 1, 0",
        "/market/marks/0/forwardPrice, 1, 0",
        "/market/marks/0/impliedVolatility, 10000, 10000.1",
        "/market/marks/0/discountFactor, 2, 2.1",
        "/market/liquidityPools/0/asset, a, _a",
        "/market/assetMetrics/0/asset, a, _a",
        "/market/assetMetrics/0/volatility, 100, 100.1",
        "/market/assetMetrics/0/basisVolatility, 0, -0.1",
        "/market/assetMetrics/0/depth, 0, -1",
        "/market/assetMetrics/0/redeemsFor, a, _a",
        "/market/assetMetrics/0/redemptionRate, 0.000000000000000001, 0",
        "/market/returnSeries/0/underlying, a, _a",
        "/market/liquidityPools/0/totalSupply, 1, 0",
        "/market/liquidityPools/0/blockNumber, 1, -1",
        "/market/liquidityPools/0/reserves/0/asset, a, _a",
        "/market/liquidityPools/0/reserves/0/quantity, 0, -1",
        "/market/priceWindows/0/asset, a, _a",
        "/market/priceWindows/0/highPrice, 1, 0",
        "/market/priceWindows/0/lowPrice, 1, 0"
    })
    void aValueBeyondItsBoundIsNamed(String pointer, String inside, String beyond) throws IOException {
        assertThat(violations(with(pointer, inside))).isEmpty();
        assertThat(violations(with(pointer, beyond.replace("'", "")))).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "/purpose", "/policy", "/policy/name", "/account/accountId", "/account/accountVersion", "/account/marginMode",
        "/account/baseCurrency", "/account/collateral/0/lotId", "/account/collateral/0/asset",
        "/account/collateral/0/chain", "/account/collateral/0/quantity", "/account/collateral/0/custody",
        "/account/loans/0/loanId", "/account/loans/0/asset", "/account/loans/0/principal",
        "/account/balances/0/balanceId", "/account/balances/0/asset", "/account/balances/0/quantity",
        "/account/positions/0/positionId", "/account/positions/0/instrument", "/account/positions/0/type",
        "/account/positions/0/underlying", "/account/positions/0/side", "/account/positions/0/quantity",
        "/intents/0/action", "/intents/0/quantity", "/intents/0/destination/chain", "/intents/0/destination/address",
        "/intents/1/position/instrument", "/intents/1/position/type", "/intents/1/position/underlying",
        "/intents/1/position/side", "/intents/1/position/entryPrice", "/market/quotes/0/asset",
        "/market/quotes/0/source", "/market/quotes/0/price", "/market/quotes/0/publishedAt",
        "/market/marks/0/instrument", "/market/marks/0/publishedAt", "/market/liquidityPools/0/asset",
        "/market/liquidityPools/0/invariant", "/market/liquidityPools/0/totalSupply",
        "/market/liquidityPools/0/reserves/0/asset", "/market/liquidityPools/0/reserves/0/quantity",
        "/market/priceWindows/0/asset", "/market/priceWindows/0/window", "/market/priceWindows/0/highPrice",
        "/market/priceWindows/0/lowPrice", "/market/assetMetrics/0/asset", "/market/assetMetrics/0/publishedAt",
        "/market/returnSeries/0/underlying"
    })
    void aMemberThatIsNeededIsMissed(String pointer) throws IOException {
        ObjectNode request = full();
        parent(request, pointer).remove(member(pointer));

        assertThat(violations(request)).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "/account/collateral, 200", "/account/loans, 100", "/account/balances, 100", "/account/positions, 500",
        "/intents, 20", "/market/quotes, 1000", "/market/marks, 1000", "/market/liquidityPools, 1000",
        "/market/priceWindows, 1000", "/market/liquidityPools/0/reserves, 8", "/market/assetMetrics, 1000",
        "/market/returnSeries, 20", "/market/returnSeries/0/returns, 1000", "/account/affiliates, 50"
    })
    void aListHoldsItsMostAndNotOneMore(String pointer, int most) throws IOException {
        ObjectNode request = full();
        ArrayNode list = (ArrayNode) request.at(pointer);
        while (list.size() < most) {
            list.add(list.get(0).deepCopy());
        }
        assertThat(violations(request)).isEmpty();
        list.add(list.get(0).deepCopy());

        assertThat(violations(request)).containsExactly(pointer);
    }

    @Test
    void aPoolHoldsTwoAssetsAtLeast() throws IOException {
        ObjectNode request = full();
        ((ArrayNode) request.at("/market/liquidityPools/0/reserves")).remove(0);

        assertThat(violations(request)).containsExactly("/market/liquidityPools/0/reserves");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "-0.999999999999999999, true", "100, true", "100.1, false"})
    void aReturnLosesLessThanEverything(String value, boolean holds) throws IOException {
        ObjectNode request = full();
        ((ArrayNode) request.at("/market/returnSeries/0/returns")).set(1, value);

        assertThat(violations(request)).hasSize(holds ? 0 : 1);
    }

    private static ObjectNode full() throws IOException {
        return (ObjectNode) StrictJson.readTree(Files.readAllBytes(Path.of("src/test/resources/requests/full.json")));
    }

    private static ObjectNode with(String pointer, String value) throws IOException {
        ObjectNode request = full();
        assertThat(parent(request, pointer).has(member(pointer))).as(pointer).isTrue();
        parent(request, pointer).put(member(pointer), value);
        return request;
    }

    private static ObjectNode parent(JsonNode request, String pointer) {
        return (ObjectNode) request.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String member(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** JSON pointers of what is wrong. */
    private static List<String> violations(ObjectNode request) {
        byte[] body = request.toString().getBytes(StandardCharsets.UTF_8);
        Set<ConstraintViolation<DecisionRequest>> found =
                VALIDATOR.validate(StrictJson.read(body, DecisionRequest.class));
        return found.stream().map(v -> pointer(v.getPropertyPath().toString())).sorted().toList();
    }

    private static String pointer(String path) {
        return "/" + path.replaceAll("\\.<[a-z ]+>|<[a-z ]+>", "").replace("[", "/").replace("]", "").replace(".", "/");
    }

    /** Members are compared here, not words. */
    private static final class Unworded implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
