package io.collateralpolicy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.Seal;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Policy {@code standard} and as many rules more as make a hundred: a haircut or a limit for one class of assets each. */
final class HundredRules {

    static final String FILE = "classes.drl";

    private static final int RULES = 100;
    private static final String HAIRCUT = """
            rule "HC-%d a class of its own"
                @source("Benchmark, %s")
            when
                $lot : Lot( assetClass == "CLASS_%1$d" && marketValue > param.minimumLotValue )
            then
                decide.haircut($lot, "VOLATILITY", param.volatilityHaircut);
            end

            """;
    private static final String LIMIT = """
            rule "EL-%d a class of its own"
                @source("Benchmark, %s")
            when
                $lot : Lot( assetClass == "CLASS_%1$d" || quoteAge > param.decisionValidity )
            then
                decide.limit($lot, "encumbered", $lot.quantity);
            end

            """;

    private HundredRules() {}

    /** @param edition said in the source of each added rule: another one, another logic */
    static PackageFiles files(String edition) {
        PolicyPackage standard = ShippedPolicies.newest("standard").source();
        ObjectNode manifest = (ObjectNode) StrictJson.readTree(standard.files().content("policy.json").orElseThrow());
        manifest.withArray("rules").addObject().put("file", FILE).put("stage", "TERMS");
        return Seal.seal(standard.files()
                .with("policy.json", manifest.toString().getBytes(StandardCharsets.UTF_8))
                .with(FILE, text(edition).getBytes(StandardCharsets.UTF_8)));
    }

    /** What {@link #FILE} holds. */
    static String text(String edition) {
        int own = ShippedPolicies.newest("standard").source().rules().rules().size();
        return IntStream.range(0, RULES - own)
                .mapToObj(i -> (i % 2 == 0 ? HAIRCUT : LIMIT).formatted(900 - i, edition))
                .collect(Collectors.joining());
    }
}
