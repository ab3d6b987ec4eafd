package io.collateralpolicy.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a compiled class does to numbers.
 *
 * @param type as compiled
 */
record ByteCode(ClassNode type) {

    private static final String MARGIN = "io/collateralpolicy/margin/";
    private static final Set<String> OF_NUMBERS =
            Set.of("java/math/BigDecimal", "java/math/BigInteger", "java/lang/Math", "java/lang/StrictMath",
                    "java/lang/Double", "java/lang/Long", "java/lang/Float");
    private static final Set<String> COMPARING = Set.of("compareTo", "compare", "asDouble", "asLong", "asInt",
            "doubleValue", "longValue", "intValue", "decimalValue", "bigIntegerValue");

    static ByteCode of(Path file) throws IOException {
        return read(Files.newInputStream(file));
    }

    static ByteCode of(Class<?> type) throws IOException {
        return read(type.getResourceAsStream(type.getSimpleName() + ".class"));
    }

    private static ByteCode read(InputStream bytes) throws IOException {
        try (bytes) {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG);
            return new ByteCode(node);
        }
    }

    /** The class that the source file is named after. */
    String outermost() {
        return type.name.replaceAll("\\$.*", "");
    }

    /** Instructions and calls that calculate or compare. */
    List<String> calculations() {
        List<String> found = new ArrayList<>();
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (isArithmetic(instruction.getOpcode()) || called(instruction).anyMatch(ByteCode::isForbidden)) {
                    found.add(type.name + "." + method.name + ": " + instruction.getOpcode());
                }
            }
        }
        return found;
    }

    /** Functions of {@code margin} that it calls, or refers to as a lambda; making and reading a value is none. */
    Set<String> functionsOfMargin() {
        Set<String> found = new TreeSet<>();
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                called(instruction)
                        .filter(h -> h.getOwner().startsWith(MARGIN) && !isOfValue(h))
                        .forEach(h -> found.add(h.getOwner() + "." + h.getName() + h.getDesc()));
            }
        }
        return found;
    }

    /** Counting rows is an int increment, which is none of these. */
    private static boolean isArithmetic(int opcode) {
        return opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR
                || opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG;
    }

    private static boolean isForbidden(Handle call) {
        return OF_NUMBERS.contains(call.getOwner()) || COMPARING.contains(call.getName());
    }

    private static Stream<Handle> called(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return Stream.of(new Handle(Opcodes.H_INVOKESTATIC, call.owner, call.name, call.desc, call.itf));
        }
        return instruction instanceof InvokeDynamicInsnNode dynamic
                ? Arrays.stream(dynamic.bsmArgs).filter(Handle.class::isInstance).map(Handle.class::cast)
                : Stream.empty();
    }

    /** A constructor, the name of a constant, a component of a record. */
    private static boolean isOfValue(Handle call) {
        return Set.of("<init>", "valueOf").contains(call.getName())
                || components(call.getOwner()).contains(call.getName()) && call.getDesc().startsWith("()");
    }

    private static Set<String> components(String owner) {
        try {
            RecordComponent[] components = Class.forName(owner.replace('/', '.')).getRecordComponents();
            Set<String> names = new TreeSet<>();
            Stream.ofNullable(components).flatMap(Arrays::stream).forEach(c -> names.add(c.getName()));
            return names;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
