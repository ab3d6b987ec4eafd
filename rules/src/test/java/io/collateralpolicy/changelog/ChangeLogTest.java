package io.collateralpolicy.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.policy.Seal;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The change log over {@code -Dconformance.data=DIR}: each change set is a package of its own with the same rules, and a
 * decision as of any instant is that of the package that held, and names it.
 */
class ChangeLogTest {

    private static final Path POLICY = Path.of("policies/aave-v3/1.0.0");

    private int sets;
    private int information;
    private int vocabulary;
    private int gaps;

    @Test
    void everyDecisionNamesThePackageThatHeld() throws IOException {
        Path file = Path.of(System.getProperty("conformance.data", "")).resolve("params/aave_v3_parameter_changes.csv");
        if (!Files.isRegularFile(file)) {
            abort("change log SKIPPED: there is no " + file + "; give its folder by -Dconformance.data=DIR");
        }
        ChangeLog log = ChangeLog.read(file);
        PackageFiles files = withoutScenarios(PackageFiles.read(POLICY));
        CompiledLogic logic = new PolicyCompiler().compile(PolicyPackage.read(sealed(files)).rules()).join();
        log.byMarket().forEach((market, of) -> replay(new MarketPackages(files, logic), of));
        System.out.println("change log: " + sets + " change sets, " + vocabulary + " changes decided on, " + information
                + " kept as information, " + gaps + " whose value before is not what the log left");

        assertThat(vocabulary + information).isEqualTo(log.changes().size());
        assertThat(sets).isEqualTo((int) log.changes().stream().map(Change::set).distinct().count());
    }

    private void replay(MarketPackages market, Map<String, List<Change>> of) {
        NavigableMap<Instant, ReadyPolicy> packages = market.replay(of).packages();
        Set<String> digests = new HashSet<>();
        packages.values().forEach(p -> digests.add(p.packageDigest()));
        assertThat(digests).as("each set is a package of its own").hasSize(of.size() + 1);
        packages.values().forEach(p ->
                assertThat(p.logicDigest()).isEqualTo(packages.firstEntry().getValue().logicDigest()));
        Instant at = Instant.EPOCH;
        for (List<Change> set : of.values()) {
            at = packages.higherKey(at);
            decide(packages, at, set);
        }
        sets += of.size();
        information += market.information();
        gaps += market.gaps();
    }

    /** From its instant on the values after hold; a moment before, those of the package before. */
    private void decide(NavigableMap<Instant, ReadyPolicy> packages, Instant from, List<Change> set) {
        Set<String> assets = new TreeSet<>();
        set.forEach(c -> c.column().ifPresent(column -> assets.add(c.symbol())));
        Assessment after = answer(packages, from, assets);
        Assessment before = answer(packages, from.minusMillis(1), assets);

        assertThat(after.policy().packageDigest()).isEqualTo(packages.get(from).packageDigest());
        assertThat(before.policy().packageDigest()).isEqualTo(packages.lowerEntry(from).getValue().packageDigest());
        set.forEach(change -> change.column().ifPresent(column -> {
            vocabulary++;
            assertThat(figure(after, change.symbol(), column)).as(change.toString()).isEqualTo(Change.cell(change.after()));
        }));
    }

    /** A lot worth 10 000 counts as many units as its rate has basis points. */
    private static String figure(Assessment answer, String asset, String column) {
        var lot = answer.current().lots().stream().filter(l -> l.asset().equals(asset)).findFirst().orElseThrow();
        BigDecimal ofThousands = switch (column) {
            case "advanceRate" -> lot.advanceRate().movePointRight(4);
            case "liquidationThreshold" -> lot.thresholdValue();
            default -> BigDecimal.ZERO;
        };
        return column.equals("eligible") ? Boolean.toString(lot.eligible()) : ofThousands.stripTrailingZeros().toPlainString();
    }

    /** As a server finds the package: the last that holds by then. */
    private static Assessment answer(NavigableMap<Instant, ReadyPolicy> packages, Instant at, Set<String> assets) {
        DecisionRequest request = StrictJson.read(CanonicalJson.bytes(request(at, assets)), DecisionRequest.class);
        return new ScenarioRunner(packages.floorEntry(at).getValue())
                .answer(new Scenario("", "", request, List.of(), Optional.empty(), Optional.empty(), Map.of()));
    }

    private static ObjectNode request(Instant at, Set<String> assets) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("purpose", "QUOTE").put("asOf", at.toString());
        request.putObject("policy").put("name", "aave-v3");
        ObjectNode account = request.putObject("account")
                .put("accountId", "log").put("accountVersion", "1").put("marginMode", "CROSS").put("baseCurrency", "USD");
        for (String asset : assets) {
            account.withArray("collateral").addObject().put("lotId", "lot-" + account.withArray("collateral").size())
                    .put("asset", asset).put("chain", "eip155:1").put("quantity", "10000").put("custody", "PROTOCOL");
            request.withObject("/market").withArray("quotes").addObject().put("asset", asset).put("source", "oracle")
                    .put("price", "1").put("publishedAt", at.toString());
        }
        return request;
    }

    private static PackageFiles withoutScenarios(PackageFiles files) {
        PackageFiles left = files;
        for (String path : files.paths()) {
            left = path.startsWith("scenarios/") ? left.without(path) : left;
        }
        return left;
    }

    private static PackageFiles sealed(PackageFiles files) {
        return Seal.seal(files);
    }
}
