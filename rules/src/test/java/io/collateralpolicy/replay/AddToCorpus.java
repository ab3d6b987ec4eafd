package io.collateralpolicy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A command for whoever releases a package or a margin edition: adds the packages in the folders named, and some decisions
 * of each on its own scenarios, to the stored corpus. What is there stays as it is.
 */
public final class AddToCorpus {

    private static final int CASES_MAX = 6;
    private static final String PREFIX = "sha256:";
    private static final int SHORT = 8;

    private final Corpus corpus;

    AddToCorpus(Corpus corpus) {
        this.corpus = corpus;
    }

    /** The first folder is the corpus, the others are packages. */
    public static void main(String[] folders) throws IOException {
        if (folders.length < 2) {
            throw new IllegalArgumentException("name the folder of the corpus, then the folders of packages");
        }
        AddToCorpus adding = new AddToCorpus(new Corpus(Path.of(folders[0])));
        for (String folder : Arrays.asList(folders).subList(1, folders.length)) {
            adding.add(Path.of(folder));
        }
    }

    void add(Path folder) throws IOException {
        PackageFiles files = PackageFiles.read(folder);
        PolicyPackage source = PolicyPackage.read(files);
        String hex = source.packageDigest().substring(PREFIX.length());
        for (String path : files.paths()) {
            corpus.add("packages/" + hex + "/" + path, files.content(path).orElseThrow());
        }
        String decisions = "decisions/" + source.manifest().name() + "-" + source.manifest().version() + "-"
                + hex.substring(0, SHORT) + "/";
        try (StoredPackages packages = new StoredPackages(corpus.packages())) {
            Replay replay = new Replay(packages);
            List<String> chosen = chosen(source);
            for (String path : chosen) {
                String name = path.substring("scenarios/".length(), path.length() - ".json".length());
                byte[] scenario = files.content(path).orElseThrow();
                store(decisions + name + "/", inline(source, scenario), replay);
                if (path.equals(chosen.get(0))) {
                    store(decisions + name + "-by-reference/", referred(source, scenario), replay);
                }
            }
        }
    }

    /** Some of those that lay no other numbers over the package's, evenly through the list. */
    private static List<String> chosen(PolicyPackage source) {
        List<String> all = source.files().paths().stream()
                .filter(path -> path.startsWith("scenarios/"))
                .filter(path -> Scenario.read(source.files().content(path).orElseThrow()).overlay().isEmpty())
                .toList();
        int count = Math.min(CASES_MAX, all.size());
        return IntStream.range(0, count).mapToObj(i -> all.get(i * all.size() / count)).toList();
    }

    private void store(String folder, RecordedDecision decision, Replay replay) throws IOException {
        corpus.add(folder + "package.txt", (decision.packageDigest() + "\n").getBytes(StandardCharsets.UTF_8));
        corpus.add(folder + "request.json", decision.request());
        corpus.add(folder + "context.json", decision.context());
        if (decision.account().isPresent()) {
            corpus.add(folder + "account.json", decision.account().get());
        }
        if (decision.market().isPresent()) {
            corpus.add(folder + "market.json", decision.market().get());
        }
        corpus.add(folder + "answer.json", replay.decided(decision));
    }

    /** The request as the scenario has it. */
    private static RecordedDecision inline(PolicyPackage source, byte[] json) {
        JsonNode given = StrictJson.readTree(json).path("given");
        RecordedContext context = context(Scenario.read(json), Optional.empty(), Optional.empty());
        boolean brought = given.has("market");
        return new RecordedDecision(
                source.packageDigest(),
                bytes(given),
                CanonicalJson.bytes(context),
                Optional.empty(),
                brought ? Optional.empty() : Optional.of(none()));
    }

    /** The same on a stored account and the server's market. */
    private static RecordedDecision referred(PolicyPackage source, byte[] json) {
        ObjectNode given = (ObjectNode) StrictJson.readTree(json).path("given");
        byte[] account = CanonicalJson.bytes(given.remove("account"));
        byte[] market = given.has("market") ? CanonicalJson.bytes(given.remove("market")) : none();
        given.putObject("accountReference")
                .put("book", "main")
                .put("accountId", StrictJson.readTree(account).path("accountId").asText());
        RecordedContext context = context(
                Scenario.read(json), Optional.of(Digest.sha256(account)), Optional.of(Digest.sha256(market)));
        return new RecordedDecision(
                source.packageDigest(),
                bytes(given),
                CanonicalJson.bytes(context),
                Optional.of(account),
                Optional.of(market));
    }

    private static byte[] none() {
        return CanonicalJson.bytes(MarketInput.NONE);
    }

    private static RecordedContext context(Scenario scenario, Optional<String> account, Optional<String> market) {
        return new RecordedContext(
                account,
                market,
                scenario.given().asOf().orElseThrow(),
                scenario.breakers(),
                scenario.effectiveFrom().orElse(Instant.EPOCH));
    }

    private static byte[] bytes(JsonNode document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }
}
