package io.collateralpolicy.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.replay.RecordedDecision;
import io.collateralpolicy.replay.StoredPackages;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An export with one log, one package that came into force, and decisions that it really made. */
final class DecidedBundle {

    static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

    private static final Path POLICY = Path.of("../rules/policies/standard/1.1.0");
    private static final Path REQUEST = Path.of("../examples/withdrawal-refused/request.json");
    private static final byte[] CONTEXT = CanonicalJson.bytes(new TreeMap<>(Map.of(
            "asOf", "2026-11-22T14:00:00Z", "breakers", new String[0], "effectiveFrom", "2026-11-01T00:00:00Z")));

    final SyntheticBundle bundle = new SyntheticBundle();
    final SyntheticLog log = new SyntheticLog("node-0").started();
    final String packageDigest;
    private final Path folder;

    /** @param folder takes the package where rules read it */
    DecidedBundle(Path folder) throws IOException {
        this.folder = folder;
        this.packageDigest = stored(PackageFiles.read(POLICY));
        bundle.logs.add(log);
        log.append("POLICY_ACTIVATED", log.sequences.next(), Map.of(
                "policy", "standard", "version", "1.1.0", "packageDigest", packageDigest,
                "logicDigest", SyntheticLog.ZEROS, "numbersDigest", SyntheticLog.ZEROS, "lane", "SHIPPED",
                "effectiveFrom", "2026-11-01T00:00:00Z", "reason", "shipped"));
        log.commit();
    }

    private String stored(PackageFiles files) throws IOException {
        String digest = PolicyPackage.read(files).packageDigest();
        String hex = digest.substring("sha256:".length());
        Map<String, byte[]> stored = new TreeMap<>();
        files.paths().forEach(path -> stored.put(hex + "/" + path, files.content(path).orElseThrow()));
        bundle.packages.putAll(stored);
        SyntheticBundle.folder(folder, stored);
        return digest;
    }

    /** A decision on the example's request, made now. */
    void decide() throws IOException {
        byte[] request = Files.readAllBytes(REQUEST);
        Assessment assessment = assessment(request);
        decide(request, StrictJson.mapper().valueToTree(assessment));
    }

    Assessment assessment(byte[] request) {
        try (StoredPackages packages = new StoredPackages(folder)) {
            RecordedDecision decision =
                    new RecordedDecision(packageDigest, request, CONTEXT, Optional.empty(), Optional.empty());
            return Assessor.assess(packages.policy(packageDigest), decision.input());
        }
    }

    /** A decision with any answer, whoever made it. */
    void decide(byte[] request, JsonNode answer) {
        String accountId = StrictJson.readTree(request).at("/account/accountId").asText();
        Map<String, String> content = new LinkedHashMap<>();
        content.put("decisionId", "dec_" + log.entries.size());
        content.put("decidedAt", "2026-11-22T14:00:00Z");
        content.put("account", pseudonym(accountId));
        content.put("outcome", answer.path("outcome").asText());
        content.put("packageDigest", packageDigest);
        content.put("requestDigest", bundle.payload(SALT, request));
        content.put("contextDigest", bundle.payload(SALT, CONTEXT));
        content.put("answerDigest", bundle.payload(SALT, answer.toString().getBytes(StandardCharsets.UTF_8)));
        content.put("decidedDigest", SyntheticLog.digest(SyntheticLog.sha256(SALT, CanonicalJson.bytes(answer))));
        content.put("engineBuild", "1.0.0");
        log.append("DECISION", "", "backend", content);
        log.commit();
    }

    byte[] request() throws IOException {
        return Files.readAllBytes(REQUEST);
    }

    static String pseudonym(String accountId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SALT, "HmacSHA256"));
            byte[] name = mac.doFinal(accountId.getBytes(StandardCharsets.UTF_8));
            return "acct_" + HexFormat.of().formatHex(name, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
