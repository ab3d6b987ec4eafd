package io.collateralpolicy.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.wire.StrictJson;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a decision's entry names: whole, changed, erased, and decided again. */
class ContentsTest {

    @TempDir
    Path folder;

    private DecidedBundle decided;

    @BeforeEach
    void decide() throws IOException {
        decided = new DecidedBundle(folder.resolve("packages"));
        decided.decide();
    }

    private Verified verified(String... options) {
        return Verified.of(decided.bundle.files(), folder.resolve("disk"), options);
    }

    /** The rules of this build and what they need. */
    private static String[] rules() {
        List<String> options = new ArrayList<>(List.of("--rules"));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> Files.exists(Path.of(path)))
                .forEach(options::add);
        return options.toArray(String[]::new);
    }

    @Test
    void wholeContentsAreCounted() {
        Verified verified = verified();

        assertThat(verified.failures()).isEmpty();
        assertThat(verified.report().at("/decisions/whole").asText()).isEqualTo("1");
        assertThat(verified.verdicts()).containsExactly("CONSISTENT");
    }

    @Test
    void aDecisionIsDecidedAgainToTheByte() {
        Verified verified = verified(rules());

        assertThat(verified.messages()).isEmpty();
        assertThat(verified.report().at("/decisions/identical").asText()).isEqualTo("1");
        assertThat(verified.verdicts()).containsExactly("CONSISTENT", "RE_EXECUTED");
    }

    /** Signed, whole in itself, and not what the policy decides: only deciding again can tell. */
    @Test
    void anAnswerThatThePolicyDoesNotGiveIsNamed() throws IOException {
        ObjectNode answer = StrictJson.mapper().valueToTree(decided.assessment(decided.request()));
        ((ObjectNode) answer.path("projected")).put("marginExcess", "99999999.000000");
        decided.decide(decided.request(), answer);

        assertThat(verified().failures()).isEmpty();
        Verified verified = verified(rules());
        assertThat(verified.exitCode()).isEqualTo(24);
        assertThat(verified.first()).isEqualTo("node-0 3");
        assertThat(verified.messages()).contains("99999999.000000");
        assertThat(verified.verdicts()).containsExactly("CONSISTENT");
    }

    @Test
    void rulesThatDoNotStartAreSaidAndNotTakenForADifference() throws IOException {
        Path bundle = decided.bundle.zip(folder.resolve("bundle.zip"));

        Verified verified = Verified.of(bundle, "--rules", "../README.md");

        assertThat(verified.exitCode()).isEqualTo(2);
        assertThat(verified.errors()).contains("the rules jar does not answer");
    }

    @Test
    void aZipFileAndItsFilesSayTheSame() throws IOException {
        Verified zipped = Verified.of(decided.bundle.zip(folder.resolve("bundle.zip")), rules());
        Verified unpacked = Verified.of(decided.bundle.folder(folder.resolve("bundle")), rules());

        assertThat(zipped.exitCode()).isZero();
        assertThat(zipped.verdicts()).containsExactly("CONSISTENT", "RE_EXECUTED");
        assertThat(unpacked.report()).isEqualTo(zipped.report());
    }

    @Test
    void everyFlippedByteOfAPayloadIsFoundInTheEntryThatNamesIt() {
        Map<String, byte[]> files = decided.bundle.files();
        byte[] payloads = files.get("payloads/000000");
        for (int at = 36; at < payloads.length; at += 97) {
            byte[] flipped = payloads.clone();
            flipped[at] ^= 1;
            Map<String, byte[]> changed = new TreeMap<>(files);
            changed.put("payloads/000000", flipped);

            Verified verified = Verified.of(changed, folder.resolve("disk"));

            assertThat(verified.exitCode()).as("byte %s", at).isIn(10, 20);
        }
    }

    @Test
    void aMissingContentIsMissingUnlessItsAccountWasErased() throws IOException {
        String request = decided.bundle.payload(DecidedBundle.SALT, decided.request());
        decided.bundle.payloads.remove(request);
        Verified missing = verified();
        assertThat(missing.exitCode()).isEqualTo(20);
        assertThat(missing.first()).isEqualTo("node-0 2");
        assertThat(missing.messages()).contains("the request is missing");

        String account = StrictJson.readTree(decided.request()).at("/account/accountId").asText();
        decided.log.append("ACCOUNT_ERASED", "", Map.of(
                "accounts", DecidedBundle.pseudonym(account), "reason", "asked to"));
        decided.log.commit();
        Verified erased = verified();
        assertThat(erased.failures()).isEmpty();
        assertThat(erased.report().at("/decisions/erased").asText()).isEqualTo("1");
        assertThat(erased.report().path("notices").toString()).contains("1 decisions are of accounts that were erased");
        assertThat(erased.verdicts()).containsExactly("CONSISTENT");
    }

    @Test
    void anAnswerOfAnotherOutcomeThanItsEntryIsNamed() throws IOException {
        ObjectNode answer = StrictJson.mapper().valueToTree(decided.assessment(decided.request()));
        decided.decide(decided.request(), answer.put("outcome", "ALLOWED"));
        String said = new String(decided.log.entries.get(3), StandardCharsets.UTF_8);
        decided.log.entries.set(3, said.replace("ALLOWED", "REFUSED").getBytes(StandardCharsets.UTF_8));
        decided.log.signAnew();

        Verified verified = verified();

        assertThat(verified.exitCode()).isEqualTo(20);
        assertThat(verified.first()).isEqualTo("node-0 3");
    }

    @Test
    void theRequestOfAnotherAccountIsNamed() throws IOException {
        ObjectNode request = (ObjectNode) StrictJson.readTree(decided.request());
        ((ObjectNode) request.path("account")).put("accountId", "another");
        byte[] other = request.toString().getBytes(StandardCharsets.UTF_8);
        decided.decide(other, StrictJson.mapper().valueToTree(decided.assessment(other)));
        String said = new String(decided.log.entries.get(3), StandardCharsets.UTF_8);
        String account = DecidedBundle.pseudonym(
                StrictJson.readTree(decided.request()).at("/account/accountId").asText());
        decided.log.entries.set(3, said.replaceFirst("acct_[0-9a-f]{32}", account).getBytes(StandardCharsets.UTF_8));
        decided.log.signAnew();

        assertThat(verified().messages()).contains("the request is of another account than the entry");
    }

    @Test
    void everyChangedFileOfAPackageIsFoundInTheEntryThatNamesThePackage() {
        Map<String, byte[]> files = decided.bundle.files();
        for (String path : decided.bundle.packages.keySet()) {
            byte[] content = files.get("packages/" + path).clone();
            content[content.length / 2] ^= 1;
            Map<String, byte[]> changed = new TreeMap<>(files);
            changed.put("packages/" + path, content);

            Verified verified = Verified.of(changed, folder.resolve("disk"));

            assertThat(verified.exitCode()).as(path).isEqualTo(21);
            assertThat(verified.first()).as(path).isEqualTo("node-0 1");
        }
    }

    @Test
    void aMissingAndAnAddedFileOfAPackageAreNamed() {
        String hex = decided.packageDigest.substring("sha256:".length());
        decided.bundle.packages.put(hex + "/more.drl", new byte[] {1});
        assertThat(verified().messages()).contains("more.drl` is not the file that the package's manifest names");

        decided.bundle.packages.remove(hex + "/more.drl");
        decided.bundle.packages.remove(hex + "/parameters.json");
        assertThat(verified().messages()).contains("parameters.json` is missing");

        decided.bundle.packages.clear();
        assertThat(verified().messages()).contains("the package " + decided.packageDigest + " is not in the bundle");
    }
}
