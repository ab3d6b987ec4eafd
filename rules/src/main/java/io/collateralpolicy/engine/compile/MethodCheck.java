package io.collateralpolicy.engine.compile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Holds one method to the references and instructions that its place in generated code needs. */
final class MethodCheck {

    private static final int INSTRUCTIONS_MAX = 4000;
    private static final Set<Integer> EXPRESSION_INSTRUCTIONS = Set.of(
            Opcodes.ALOAD, Opcodes.ICONST_0, Opcodes.ICONST_1, Opcodes.ICONST_2, Opcodes.ICONST_3, Opcodes.ICONST_4,
            Opcodes.ICONST_5, Opcodes.BIPUSH, Opcodes.SIPUSH, Opcodes.IFEQ, Opcodes.IFNE, Opcodes.GOTO,
            Opcodes.IRETURN, Opcodes.ARETURN, Opcodes.RETURN);
    private static final Set<Integer> GLUE_INSTRUCTIONS = Set.of(
            Opcodes.ALOAD, Opcodes.ASTORE, Opcodes.ILOAD, Opcodes.ISTORE, Opcodes.ICONST_M1, Opcodes.ICONST_0,
            Opcodes.ICONST_1, Opcodes.ICONST_2, Opcodes.ICONST_3, Opcodes.ICONST_4, Opcodes.ICONST_5, Opcodes.BIPUSH,
            Opcodes.SIPUSH, Opcodes.AASTORE, Opcodes.POP, Opcodes.DUP, Opcodes.ARRAYLENGTH, Opcodes.ATHROW,
            Opcodes.IFEQ, Opcodes.IFNE, Opcodes.GOTO, Opcodes.IRETURN, Opcodes.ARETURN, Opcodes.RETURN);
    private static final int MODIFIERS = Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED;

    private final String owner;
    private final MethodNode method;
    private final Set<Integer> instructions;
    private final Predicate<String> references;
    private final boolean concatenates;

    private MethodCheck(String owner, MethodNode method, Set<Integer> instructions, Predicate<String> references,
            boolean concatenates) {
        this.owner = owner;
        this.method = method;
        this.instructions = instructions;
        this.references = references;
        this.concatenates = concatenates;
    }

    /** The one method of a lambda that an author's words lead to. */
    static MethodCheck ofExpression(String owner, MethodNode method) {
        return new MethodCheck(owner, method, EXPRESSION_INSTRUCTIONS, AllowedReferences.EXPRESSION::contains, false);
    }

    /** Its housekeeping: the enumeration's methods, and the bridge to the expression. */
    static MethodCheck ofLambdaGlue(String owner, MethodNode method) {
        boolean bridge = (method.access & Opcodes.ACC_BRIDGE) != 0;
        Predicate<String> own = r -> isOf(r, owner) || bridge && isFact(r);
        return new MethodCheck(owner, method, GLUE_INSTRUCTIONS,
                own.or(r -> isListed(r, AllowedReferences.LAMBDA_GLUE)), false);
    }

    /** The lists of lambdas; they may refer to whatever else was generated, for that is checked too. */
    static MethodCheck ofGlue(String owner, MethodNode method, Set<String> files) {
        Predicate<String> generated = r -> files.contains(ownerOf(r) + ".class");
        return new MethodCheck(owner, method, GLUE_INSTRUCTIONS,
                generated.or(r -> isListed(r, AllowedReferences.GLUE)), true);
    }

    void run(List<String> found) {
        boolean plain = (method.access & MODIFIERS) == 0 && method.tryCatchBlocks.isEmpty()
                && method.instructions.size() <= INSTRUCTIONS_MAX;
        if (!plain) {
            found.add("`" + owner + "." + method.name + "` is not a plain short method");
        }
        for (AbstractInsnNode instruction : method.instructions) {
            String trouble = trouble(instruction);
            if (!trouble.isEmpty()) {
                found.add("`" + owner + "." + method.name + "` " + trouble);
            }
        }
    }

    private String trouble(AbstractInsnNode instruction) {
        if (instruction.getOpcode() < 0) {
            return "";
        } else if (instruction instanceof MethodInsnNode call) {
            return allowed(call.owner + "." + call.name + call.desc, "calls");
        } else if (instruction instanceof FieldInsnNode field) {
            return allowed(field.owner + "." + field.name + ":" + field.desc, "uses");
        } else if (instruction instanceof TypeInsnNode type) {
            return instructions == EXPRESSION_INSTRUCTIONS
                    ? "makes or casts `" + type.desc + "`"
                    : allowed(type.desc, "needs");
        } else if (instruction instanceof LdcInsnNode constant) {
            return constant(constant.cst);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            boolean concat = dynamic.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory");
            return concatenates && concat ? "" : "links `" + dynamic.name + "` when it runs";
        } else if (instruction instanceof LookupSwitchInsnNode lookup) {
            boolean forward = lookup.labels.stream().allMatch(l -> isAfter(instruction, l));
            return concatenates && forward && isAfter(instruction, lookup.dflt) ? "" : "switches";
        } else if (instruction instanceof JumpInsnNode jump && !isAfter(instruction, jump.label)) {
            return "loops";
        }
        return instructions.contains(instruction.getOpcode()) ? "" : "has the instruction " + instruction.getOpcode();
    }

    private String allowed(String reference, String does) {
        return references.test(reference) ? "" : does + " `" + reference + "`";
    }

    /** A class as a constant is harmless: whatever could be done with one is a call, and calls are listed. */
    private String constant(Object constant) {
        boolean plain = constant instanceof String || constant instanceof Integer;
        boolean ofClass = constant instanceof Type && instructions == GLUE_INSTRUCTIONS;
        return plain || ofClass ? "" : "holds the constant `" + constant + "`";
    }

    private boolean isAfter(AbstractInsnNode instruction, AbstractInsnNode label) {
        return method.instructions.indexOf(label) > method.instructions.indexOf(instruction);
    }

    private static boolean isListed(String reference, Map<String, Set<String>> listed) {
        String owner = ownerOf(reference);
        return listed.containsKey(owner)
                && (owner.equals(reference) || listed.get(owner).contains(nameOf(reference, owner)));
    }

    private static boolean isOf(String reference, String owner) {
        return ownerOf(reference).equals(owner);
    }

    private static boolean isFact(String reference) {
        return AllowedReferences.EXPRESSION.stream().anyMatch(r -> ownerOf(r).equals(reference));
    }

    /** The owner in {@code owner.name(…)…} or {@code owner.name:type}, or the type itself. */
    private static String ownerOf(String reference) {
        int dot = reference.indexOf('.');
        return dot < 0 ? reference : reference.substring(0, dot);
    }

    private static String nameOf(String reference, String owner) {
        String rest = reference.substring(owner.length() + 1);
        int end = Math.max(rest.indexOf('('), rest.indexOf(':'));
        return end < 0 ? rest : rest.substring(0, end);
    }
}
