package io.collateralpolicy.analysis;

import io.collateralpolicy.policy.diff.Draft;
import java.util.List;
import java.util.Random;

/** {@code standard}, changed at random: rules of lots and markets over anything they may read, doing anything that changes credit. */
public record AnyPolicy(Random random) {

    private static final Draft STANDARD = Draft.of("standard");
    private static final List<String> OF_LOTS = List.of("volatilityKnown == true", "volatilityKnown == false",
            "depthKnown == true", "depthKnown == false", "metricsKnown == true", "breakerTripped == true", "breakerTripped == false",
            "priced == true", "pool == \"isolated\"", "pool != \"isolated\"", "chain == \"eip155:1\"", "assetClass == \"STABLECOIN\"",
            "marketValue < param.anySize", "marketValue >= param.anySize", "quantity >= param.anySize", "confidence < param.anyShare",
            "confidence >= param.anyShare", "quoteAge > param.anyAge", "quoteAge <= param.anyAge", "volatility > param.anyShare",
            "volatility <= param.anyShare", "metricsAge > param.anyAge");
    private static final List<String> SAID_OF_LOTS = List.of("ineligible($lot, \"any\")", "frozenForNew($lot, \"any\")",
            "haircut($lot, \"VOLATILITY\", param.anyShare)", "haircut($lot, \"BASE\", param.anyShare)", "threshold($lot, param.anyShare)",
            "threshold($lot, 1)", "limit($lot, \"quantity\", param.anySize)", "minimum($lot, \"marketValue\", param.anySize)",
            "limit($lot, \"confidence\", param.anyShare)", "eligibleFrom($lot, \"eligible-assets\")",
            "haircutFrom($lot, \"LIQUIDITY\", \"any-haircuts\")", "limit($lot, \"volatility\", param.anyShare)");
    private static final List<String> KEYS = List.of("marketValue", "quantity", "confidence", "volatility");
    private static final List<String> FLIPS = List.of("priceDrop > param/priceDrop < param", "priceRise > param/priceRise <= param");

    public Draft draft() {
        Draft draft = STANDARD
                .replace("parameters.json", "\"parameters\": [", "\"parameters\": ["
                        + parameter("anySize", "1", Integer.toString(random.nextInt(1, 3_000_000)))
                        + parameter("anyShare", "%", Integer.toString(random.nextInt(1, 100)))
                        + parameter("anyAge", "duration", "PT" + random.nextInt(1, 90) + "S"))
                .write("tables/any-haircuts.json", """
                        {"name": "any-haircuts", "title": "Any", "source": "Memo", "hitPolicy": "UNIQUE", "subject": "Lot", "columns": [
                          {"name": "key", "role": "CONDITION", "property": "%s", "match": "RANGE", "unit": "1"},
                          {"name": "haircut", "role": "OUTPUT", "type": "DECIMAL", "unit": "%%"}]}
                        """.formatted(one(KEYS)))
                .write("tables/any-haircuts.csv", rows());
        draft = lots(draft, random.nextInt(1, 3));
        draft = random.nextInt(3) == 0 ? narrowed(draft) : draft;
        return random.nextInt(3) == 0 ? flipped(draft) : draft;
    }

    private String rows() {
        int bound = random.nextInt(1, 2_000_000);
        String share = random.nextBoolean() ? "0.5" : Integer.toString(bound);
        return "row,key,haircut\nlow,\"[,%s)\",%d\nhigh,\"[%s,%s)\",%d\n".formatted(share, random.nextInt(60), share,
                random.nextInt(3) == 0 ? "4000000" : "", random.nextInt(60));
    }

    private Draft lots(Draft draft, int rules) {
        Draft changed = draft;
        for (int i = 0; i < rules; i++) {
            String conditions = one(OF_LOTS) + (random.nextBoolean() ? ", " + one(OF_LOTS) : "");
            changed = changed.replace("haircuts.drl", "rule \"HC-020", """
                    rule "HC-9%02d any"
                        @source("Memo, section 9")
                    when
                        $lot : Lot( %s )
                    then
                        decide.%s;
                    end

                    rule "HC-020""".formatted(i, random.nextInt(5) == 0 ? "" : conditions, one(SAID_OF_LOTS)));
        }
        return changed;
    }

    /** What held of every lot holds of some. */
    private Draft narrowed(Draft draft) {
        String file = random.nextBoolean() ? "eligibility.drl" : "haircuts.drl";
        return draft.replace(file, "$lot : Lot()", "$lot : Lot( " + one(OF_LOTS) + " )");
    }

    private Draft flipped(Draft draft) {
        String[] flip = one(FLIPS).split("/");
        return draft.replace("breakers.drl", flip[0], flip[1]);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String parameter(String name, String unit, String value) {
        return """
                {"name": "%s", "title": "Any", "unit": "%s", "value": "%s", "protected": "false", "source": "Memo"},
                """.formatted(name, unit, value);
    }
}
