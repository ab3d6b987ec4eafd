package io.collateralpolicy.setting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of how to run the server are true: its settings, ports, addresses, its user, and safe together. */
class ProductionExamplesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path SERVER_XML = ROOT.resolve("server.xml");
    private static final Path KUBERNETES = ROOT.resolve("examples/kubernetes/policy-server.yaml");

    /** Of Liberty itself. */
    private static final Set<String> OF_THE_CONTAINER = Set.of(ServerXml.SECRETS, "WLP_OUTPUT_DIR");

    @TempDir
    private Path secrets;

    @Test
    void theProductionSetMayServe() throws IOException {
        Map<String, String> environment = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("examples/server.env"))) {
            if (!line.startsWith("#")) {
                String[] parts = line.split("=", 2);
                environment.put(parts[0], parts[1]);
            }
        }

        assertServes(environment);
    }

    @Test
    void theNodesOfKubernetesMayServe() {
        Map<String, String> environment = new TreeMap<>();
        container().path("env").forEach(variable -> environment.put(
                variable.path("name").asText(), variable.path("value").asText("policy-server-0")));

        assertServes(environment);
    }

    @Test
    void probesAskWhatIsServedWhereItIsServed() {
        JsonNode container = container();

        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            JsonNode asked = container.path(probe).path("httpGet");
            assertThat(asked.path("path").asText()).isIn("/health/started", "/health/live", "/health/ready");
            assertThat(asked.path("scheme").asText()).isEqualTo("HTTPS");
            assertThat(asked.path("port")).isEqualTo(container.at("/ports/0/name"));
        }
        assertThat(container.at("/ports/0/containerPort").asText()).isEqualTo(variable("HTTPS_PORT"));
        assertThat(variable("HTTP_PORT")).isEqualTo("-1");
        assertThat(document("Service").at("/spec/ports/0/targetPort")).isEqualTo(container.at("/ports/0/name"));
    }

    @Test
    void nobodyIsRootAndNothingIsWrittenButWhereItIsMounted() throws IOException {
        JsonNode pod = document("StatefulSet").at("/spec/template/spec");
        JsonNode security = container().path("securityContext");

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(Files.readString(ROOT.resolve("Containerfile")))
                .contains("USER " + pod.at("/securityContext/runAsUser").asText() + "\n");
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(container().path("volumeMounts").findValuesAsText("mountPath"))
                .contains(variable("DATA_DIR"), variable("WLP_OUTPUT_DIR"), variable(ServerXml.SECRETS), "/tmp");
    }

    @Test
    void theHeapFitsIntoTheMemoryThatIsAllowed() throws IOException {
        Matcher heap = Pattern.compile("-Xmx(\\d+)m").matcher(Files.readString(Path.of("src/main/liberty/jvm.options")));
        assertThat(heap.find()).isTrue();

        int allowed = Integer.parseInt(container().at("/resources/limits/memory").asText().replace("Mi", ""));
        assertThat(allowed).isGreaterThan(2 * Integer.parseInt(heap.group(1)));
        assertThat(container().at("/resources/requests/memory").isMissingNode()).isFalse();
        assertThat(container().at("/resources/limits/cpu").isMissingNode()).isFalse();
    }

    @Test
    void noSecretStandsInTheExample() throws IOException {
        assertThat(Files.readString(KUBERNETES)).doesNotContain("PASSWORD");
        assertThat(documents()).noneMatch(document -> document.path("kind").asText().equals("Secret"));
        assertThat(document("StatefulSet").at("/spec/template/spec/volumes/0/secret/secretName").asText()).isNotEmpty();
    }

    /** With the secrets that both examples expect as files. */
    private void assertServes(Map<String, String> environment) {
        try {
            Files.writeString(secrets.resolve("db.password"), "of the database\n");
            Files.writeString(secrets.resolve("tls.keystore.password"), "of the keystore\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Set<String> known = new TreeSet<>(OF_THE_CONTAINER);
        ServerXml.read(SERVER_XML, Map.of()).names().forEach(name -> known.add(ServerXml.environmentName(name)));
        assertThat(known).containsAll(environment.keySet());
        environment.put(ServerXml.SECRETS, secrets.toString());
        ServerXml settings = ServerXml.read(SERVER_XML, environment);
        assertThat(settings.value("run.mode")).isEqualTo("production");
        assertThat(settings.value("db.password")).isEqualTo("of the database");
        assertThat(ProductionRules.broken(settings::value)).isEmpty();
    }

    private static String variable(String name) {
        return StreamSupport.stream(container().path("env").spliterator(), false)
                .filter(variable -> variable.path("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode container() {
        return document("StatefulSet").at("/spec/template/spec/containers/0");
    }

    private static JsonNode document(String kind) {
        return documents().stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> documents() {
        YAMLMapper yaml = new YAMLMapper();
        try (MappingIterator<JsonNode> documents = yaml.readerFor(JsonNode.class).readValues(KUBERNETES.toFile())) {
            return new ArrayList<>(documents.readAll());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
