package io.collateralpolicy.conformance.adapter.dydx;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.margin.perpetual.OpenInterestScaling;
import io.collateralpolicy.margin.perpetual.PerpetualAccount;
import io.collateralpolicy.margin.perpetual.PerpetualAccount.UnsettledFunding;
import io.collateralpolicy.margin.perpetual.PerpetualPosition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Positions and accounts of the cases, counted in base quantums and quote quantums. */
final class Quantums {

    /** Money is whole quote quantums. */
    static final int WHOLE = 0;

    /** Rates are parts of a million. */
    static final int RATE_SCALE = 6;

    /** Quote quantums in a dollar: 10 to this. */
    private static final int QUOTE_EXPONENT = 6;

    private Quantums() {}

    /** Quote quantums a base quantum. */
    static BigDecimal price(JsonNode perpetual) {
        return Conversions.scaled(
                perpetual.path("price"),
                QUOTE_EXPONENT,
                perpetual.path("priceExponent"),
                perpetual.path("atomicResolution"));
    }

    static OpenInterestScaling scaling(JsonNode tier) {
        return new OpenInterestScaling(
                Conversions.ofMillion(tier.path("initialMarginPpm")),
                Conversions.exactOrZero(tier.path("openInterestLowerCap")),
                Conversions.exactOrZero(tier.path("openInterestUpperCap")));
    }

    static PerpetualPosition position(JsonNode perpetual, JsonNode tier, JsonNode quantums) {
        return new PerpetualPosition(
                perpetual.path("perpetualId").asText(),
                Conversions.exact(quantums),
                price(perpetual),
                Conversions.exactOrZero(perpetual.path("openInterestQuantums")),
                scaling(tier),
                Conversions.ofMillion(tier.path("maintenanceFractionPpm")));
    }

    /** An index moves in millionths of a quote quantum for each base quantum. */
    static PerpetualAccount account(JsonNode inputs) {
        Map<String, JsonNode> perpetuals = new HashMap<>();
        inputs.path("perpetuals").forEach(p -> perpetuals.put(p.path("perpetualId").asText(), p));
        List<PerpetualPosition> positions = new ArrayList<>();
        List<UnsettledFunding> funding = new ArrayList<>();
        for (JsonNode held : inputs.path("positions")) {
            JsonNode perpetual = perpetuals.get(held.path("perpetualId").asText());
            positions.add(position(perpetual, perpetual, held.path("quantums")));
            funding.add(new UnsettledFunding(
                    Conversions.exact(held.path("quantums")),
                    Conversions.ofMillion(held.path("fundingIndex")),
                    Conversions.ofMillion(perpetual.path("fundingIndex"))));
        }
        return new PerpetualAccount(Conversions.exactOrZero(inputs.path("usdcQuantums")), positions, funding);
    }
}
