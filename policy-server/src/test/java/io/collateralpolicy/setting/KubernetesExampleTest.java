package io.collateralpolicy.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example for Kubernetes against the types of its interface: what no type has is a spelling mistake. */
class KubernetesExampleTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "kubernetes", "policy-server.yaml");
    private static final Map<String, Class<?>> TYPES = Map.of(
            "v1/Service", Service.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "apps/v1/StatefulSet", StatefulSet.class);

    /** The client keeps what it does not know; here it is an error. */
    private static final YAMLMapper STRICT = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated of) {
                    return false;
                }
            })
            .build();

    @Test
    void everyObjectIsOneThatKubernetesKnowsToItsLastMember() throws IOException {
        assertThat(documents()).hasSize(TYPES.size()).allSatisfy(document ->
                assertThat(read(document)).isInstanceOf(TYPES.get(kind(document))));
    }

    @Test
    void aMisspeltMemberIsFound() throws IOException {
        JsonNode set = nodes();
        ObjectNode container = (ObjectNode) set.at("/spec/template/spec/containers/0");
        container.set("livenesProbe", container.remove("livenessProbe"));

        assertThatThrownBy(() -> read(set))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("livenesProbe");
    }

    @Test
    void everyProbeHasItsBoundsAndWhatIsAskedForFitsTheLimits() throws IOException {
        StatefulSet set = (StatefulSet) read(nodes());
        Container container = set.getSpec().getTemplate().getSpec().getContainers().get(0);

        assertThat(List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                .allSatisfy(probe -> {
                    assertThat(probe.getPeriodSeconds()).isPositive();
                    assertThat(probe.getFailureThreshold()).isPositive();
                });
        assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
        container.getResources().getRequests().forEach((name, asked) -> assertThat(Quantity.getAmountInBytes(asked))
                .isLessThanOrEqualTo(Quantity.getAmountInBytes(container.getResources().getLimits().get(name))));
    }

    private static Object read(JsonNode document) throws IOException {
        return STRICT.treeToValue(document, TYPES.get(kind(document)));
    }

    private static JsonNode nodes() throws IOException {
        return documents().stream().filter(of -> kind(of).endsWith("StatefulSet")).findFirst().orElseThrow();
    }

    private static String kind(JsonNode document) {
        return document.path("apiVersion").asText() + "/" + document.path("kind").asText();
    }

    private static List<JsonNode> documents() throws IOException {
        return STRICT.readerFor(JsonNode.class).<JsonNode>readValues(EXAMPLE.toFile()).readAll();
    }
}
