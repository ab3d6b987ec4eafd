package io.collateralpolicy.conformance.adapter.perpetual;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.conformance.Conversions;
import io.collateralpolicy.conformance.adapter.Given;

/** Accounts of the cases whose positions are priced by the skew. */
final class SkewedMarkets {

    static final String POLICY = "synthetix-perpetuals";

    private static final String DOLLAR = "SUSD";
    /** More than any reward: what a case without guards has. */
    private static final String UNBOUNDED = "1000000000000";

    private final Given given = new Given(POLICY);
    private final JsonNode guards;

    SkewedMarkets(JsonNode collateral, JsonNode guards) {
        this.guards = guards;
        given.lot(DOLLAR, Conversions.inRequest(collateral)).price(DOLLAR, "1");
    }

    Given given() {
        return given;
    }

    /**
     * A position.
     *
     * @param entered which member of a request its entry is: an index price that fills at the skew, or a price
     */
    void position(String name, JsonNode position, String entered, JsonNode entry, JsonNode price, String minimumMargin) {
        JsonNode size = position.path("size");
        given.row("markets", name, "underlying", name,
                        "skewScale", Conversions.inRequest(position.path("skewScale"), 0),
                        "initialMarginFraction", Conversions.inRequest(position.path("initialMarginFraction"), 0),
                        "minimumInitialMarginRate",
                        Conversions.inRequest(position.path("minimumInitialMarginRatio"), 0),
                        "maintenanceScalar", Conversions.inRequest(position.path("maintenanceScalar"), 0),
                        "minimumPositionMargin", minimumMargin,
                        "liquidationRewardRate", Conversions.inRequest(position.path("liquidationRewardRatio"), 0),
                        "minimumReward", Conversions.inRequest(guards.path("minReward"), 0),
                        "maximumReward", guard("maxReward"),
                        "maximumRewardShare", guard("maxScalingRatio"))
                .perpetual(name, name, Conversions.side(size), Conversions.inRequest(Conversions.unsigned(size)),
                        entered, Conversions.inRequest(entry))
                .mark(name, Conversions.inRequest(price));
    }

    private String guard(String name) {
        return guards.has(name) ? Conversions.inRequest(guards.path(name)) : UNBOUNDED;
    }
}
