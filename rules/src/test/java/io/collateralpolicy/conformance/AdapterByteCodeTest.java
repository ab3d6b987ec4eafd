package io.collateralpolicy.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.conformance.adapter.Adapters;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Adapters never calculate with or compare the values of a case: their byte code holds nothing that could. An arithmetic
 * one calls one function of {@code margin}, any other none.
 */
class AdapterByteCodeTest {

    @Test
    void adaptersHoldNoArithmeticAndNoComparison() throws IOException {
        for (Path file : adapterClasses()) {
            assertThat(ByteCode.of(file).calculations()).isEmpty();
        }
    }

    @Test
    void arithmeticAdaptersCallOneFunctionOfMarginAndOthersNone() throws IOException {
        Map<String, Set<String>> called = new TreeMap<>();
        for (Path file : adapterClasses()) {
            ByteCode code = ByteCode.of(file);
            called.computeIfAbsent(code.outermost(), c -> new TreeSet<>()).addAll(code.functionsOfMargin());
        }
        Set<String> arithmetic = arithmetic();

        called.forEach((type, functions) ->
                assertThat(functions).as(type).hasSize(arithmetic.contains(type) ? 1 : 0));
        assertThat(called.keySet()).containsAll(arithmetic);
    }

    @Test
    void theTestSeesArithmetic() throws IOException {
        assertThat(ByteCode.of(Judge.class).calculations()).isNotEmpty();
    }

    @Test
    void theTestSeesFunctionsOfMargin() throws IOException {
        assertThat(ByteCode.of(CallsMargin.class).functionsOfMargin()).containsExactlyInAnyOrder(
                "io/collateralpolicy/margin/HealthFactor.isLiquidatable()Z",
                "io/collateralpolicy/margin/Numerics.asset(Ljava/math/BigDecimal;)Ljava/math/BigDecimal;");
    }

    private static Set<String> arithmetic() {
        Set<String> names = new TreeSet<>();
        Adapters.byModel().values().stream()
                .filter(a -> a.kind() == Adapter.Kind.ARITHMETIC)
                .forEach(a -> names.add(a.getClass().getName().replace('.', '/')));
        return names;
    }

    private static List<Path> adapterClasses() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            List<Path> classes = files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
            assertThat(classes).hasSizeGreaterThan(4);
            return classes;
        }
    }

    private static Path folder() {
        try {
            return Path.of(Adapters.class.getResource("Adapters.class").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
