package io.collateralpolicy.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.conformance.adapter.Adapters;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Adapters never calculate with or compare the values of a case: their byte code holds nothing that could. */
class AdapterByteCodeTest {

    private static final Set<String> OF_NUMBERS =
            Set.of("java/math/BigDecimal", "java/math/BigInteger", "java/lang/Math", "java/lang/StrictMath",
                    "java/lang/Double", "java/lang/Long", "java/lang/Float");
    private static final Set<String> COMPARING = Set.of("compareTo", "compare", "asDouble", "asLong", "asInt",
            "doubleValue", "longValue", "intValue", "decimalValue", "bigIntegerValue");

    @Test
    void adaptersHoldNoArithmeticAndNoComparison() throws IOException, URISyntaxException {
        List<String> found = new ArrayList<>();
        for (Path file : adapterClasses()) {
            found.addAll(forbidden(read(Files.newInputStream(file))));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void theTestSeesArithmetic() throws IOException {
        InputStream arithmetic = Judge.class.getResourceAsStream("Judge.class");

        assertThat(forbidden(read(arithmetic))).isNotEmpty();
    }

    private static List<Path> adapterClasses() throws IOException, URISyntaxException {
        Path folder = Path.of(Adapters.class.getResource("Adapters.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> classes = files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
            assertThat(classes).hasSizeGreaterThan(4);
            return classes;
        }
    }

    private static ClassNode read(InputStream bytes) throws IOException {
        try (bytes) {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG);
            return node;
        }
    }

    private static List<String> forbidden(ClassNode type) {
        List<String> found = new ArrayList<>();
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (isArithmetic(instruction.getOpcode()) || isForbiddenCall(instruction)) {
                    found.add(type.name + "." + method.name + ": " + instruction.getOpcode());
                }
            }
        }
        return found;
    }

    /** Counting rows is an int increment, which is none of these. */
    private static boolean isArithmetic(int opcode) {
        return opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR
                || opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG;
    }

    private static boolean isForbiddenCall(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && (OF_NUMBERS.contains(call.owner) || COMPARING.contains(call.name));
    }
}
