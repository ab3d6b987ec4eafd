package io.collateralpolicy.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.LiquidationPlan.Step;
import io.collateralpolicy.assessment.answer.LotFigures;
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
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The change log over {@code -Dconformance.data=DIR}: each change set is a package of its own with the same rules, and a
 * decision as of any instant is that of the package that held, and names it.
 */
class ChangeLogTest {

    private static final Path POLICY = Path.of("policies/aave-v3/1.1.0");

    /** No reserve of the log. */
    private static final String DEBT = "DEBT.OF-ALL";
    private static final Path PAGE = Path.of("../docs/aave-change-log.md");
    private static final String KNOWN = "sha256:5f33ae99ed547d7a101dd16b6b54ecc318087ffc10f0f2dd34d003d66e0f570f";
    private static final int KNOWN_SETS = 154;

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
        String digest = Digest.sha256(Files.readAllBytes(file));

        assertThat(vocabulary + information).isEqualTo(log.changes().size());
        assertThat(sets).isEqualTo((int) log.changes().stream().map(Change::set).distinct().count());
        if (digest.equals(KNOWN)) {
            assertThat(sets).isEqualTo(KNOWN_SETS);
        }
        hold(page(digest));
    }

    private String page(String digest) {
        return """
                # The change log of Aave v3

                Proposals that changed parameters of Aave v3, by market, replayed in the order of their dates over `aave-v3` 1.1.0: each
                set of changes, a proposal in a market, is a package of its own with the same rules and other numbers. A base holds each
                first value before. A decision as of any instant is that of the package that held then, and names it. What the
                tables have no word for is sealed into the package as a text. Written by the run and never by hand:

                    ./mvnw -pl rules test -Dtest=ChangeLogTest -Dconformance.data=DIR -Dexactness.page=write

                Log: `%s`

                | | |
                | --- | ---: |
                | change sets | %d |
                | changes decided on: loan-to-value, threshold, use as collateral, bonus and its fee, of reserves and e-modes | %d |
                | changes kept as information: rates, caps, flags, oracles, labels | %d |
                | changes decided on whose value before is not what the log left: what happened between is not in the log | %d |
                """.formatted(digest, sets, vocabulary, information, gaps);
    }

    private static void hold(String page) throws IOException {
        if (System.getProperty("exactness.page", "").equals("write")) {
            Files.writeString(PAGE, page);
        }
        String committed = Files.readString(PAGE);
        String log = page.lines().filter(l -> l.startsWith("Log: ")).findFirst().orElseThrow();
        if (committed.contains(log)) {
            assertThat(page).as("write it anew with -Dexactness.page=write").isEqualTo(committed);
        }
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
        Map<String, String> modes = new TreeMap<>();
        set.stream().filter(c -> c.column().filter(Change.COLLATERAL::equals).isPresent())
                .forEach(c -> modes.put(c.mode().orElseThrow(), c.cellAfter()));
        for (Change change : set) {
            if (change.column().isPresent()) {
                vocabulary++;
                List<String> assets = change.mode()
                        .map(m -> Change.symbols(modes.getOrDefault(m, "")))
                        .orElse(List.of(change.symbol()));
                assets.stream().filter(a -> !a.isEmpty()).forEach(a -> decide(packages, from, change, a));
            }
        }
    }

    private void decide(NavigableMap<Instant, ReadyPolicy> packages, Instant from, Change change, String asset) {
        Assessment after = answer(packages, from, change.mode(), asset);
        Assessment before = answer(packages, from.minusMillis(1), change.mode(), asset);

        assertThat(after.policy().packageDigest()).isEqualTo(packages.get(from).packageDigest());
        assertThat(before.policy().packageDigest()).isEqualTo(packages.lowerEntry(from).getValue().packageDigest());
        figure(after, change.column().orElseThrow())
                .ifPresent(f -> assertThat(f).as(change + " " + asset).isEqualTo(change.cellAfter()));
    }

    /** What the decision says of the lot worth 10 000, in basis points; a plan says it only of a lot that protects. */
    private static Optional<String> figure(Assessment answer, String column) {
        LotFigures lot = answer.current().lots().get(0);
        Optional<Step> step = answer.liquidationPlan()
                .flatMap(p -> p.steps().stream().findFirst())
                .filter(s -> s.lotId().isPresent());
        return switch (column) {
            case "eligible" -> Optional.of(Boolean.toString(lot.eligible()));
            case "advanceRate" -> Optional.of(points(lot.advanceRate()));
            case "liquidationThreshold" -> Optional.of(points(lot.liquidationThreshold()));
            case "liquidationBonus" -> step.flatMap(Step::bonus).map(ChangeLogTest::points);
            case "liquidationProtocolFee" -> step.filter(s -> s.bonus().orElseThrow().signum() > 0).map(ChangeLogTest::fee);
            default -> Optional.empty();
        };
    }

    private static String points(BigDecimal rate) {
        return rate.movePointRight(4).stripTrailingZeros().toPlainString();
    }

    /** The protocol's part of what is seized beyond the worth of what is repaid. */
    private static String fee(Step step) {
        BigDecimal beyond = step.seizedQuantity().subtract(step.repaidQuantity());
        return points(step.protocolFeeQuantity().orElse(BigDecimal.ZERO).divide(beyond, 4, RoundingMode.HALF_EVEN));
    }

    /** As a server finds the package: the last that holds by then. */
    private static Assessment answer(
            NavigableMap<Instant, ReadyPolicy> packages, Instant at, Optional<String> mode, String asset) {
        DecisionRequest request = StrictJson.read(CanonicalJson.bytes(request(at, mode, asset)), DecisionRequest.class);
        return new ScenarioRunner(packages.floorEntry(at).getValue())
                .answer(new Scenario("", "", request, List.of(), Optional.empty(), Optional.empty(), Map.of()));
    }

    /** A lot worth 10 000 and a debt beyond anything. */
    private static ObjectNode request(Instant at, Optional<String> mode, String asset) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("purpose", "QUOTE").put("asOf", at.toString());
        request.putObject("policy").put("name", "aave-v3");
        ObjectNode account = request.putObject("account")
                .put("accountId", "log").put("accountVersion", "1").put("marginMode", "CROSS").put("baseCurrency", "USD");
        mode.ifPresent(m -> account.put("efficiencyMode", m));
        account.putArray("collateral").addObject().put("lotId", "lot-1")
                .put("asset", asset).put("chain", "eip155:1").put("quantity", "10000").put("custody", "PROTOCOL");
        account.putArray("loans").addObject().put("loanId", "loan-1").put("asset", DEBT).put("principal", "1000000");
        for (String priced : List.of(asset, DEBT)) {
            request.withObject("/market").withArray("quotes").addObject().put("asset", priced).put("source", "oracle")
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
