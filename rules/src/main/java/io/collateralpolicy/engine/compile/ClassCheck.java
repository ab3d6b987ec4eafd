package io.collateralpolicy.engine.compile;

import io.collateralpolicy.engine.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads every class that Drools made before any is loaded, and finds what compiled rules have no use for.
 *
 * <p>What Drools generates from our text is very regular: enumerations with one method each that holds an
 * expression (the lambdas), and glue that lists them. An expression may ask facts, parameters and the
 * decision, compare, and nothing else; glue may call the few builders that it is made of. There is no list
 * of what is forbidden: anything that is not expected is a violation.
 */
final class ClassCheck {

    private static final String HASH = "[0-9A-F]{32}";
    private static final Set<String> GLUE_INTERFACES = Set.of(
            "org/drools/model/Model",
            "org/drools/model/DomainClassMetadata",
            "org/drools/modelcompiler/CanonicalKieModuleModel");
    private static final Pattern LAMBDA_INTERFACE =
            Pattern.compile("org/drools/model/functions/(Predicate[1-9]|Function1|Block[1-9]|HashedExpression)");
    private static final String STAGES = Arrays.stream(Stage.values())
            .map(stage -> stage.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("|"));
    private static final int FINAL_ENUM = Opcodes.ACC_FINAL | Opcodes.ACC_ENUM;

    private final Pattern lambda;
    private final Pattern glue;

    /** @param name of the package under {@code cp}, {@code l} and 16 hex digits */
    ClassCheck(String name) {
        String stage = ApplicationClasses.GENERATED + "/" + name + "/(" + STAGES + ")/";
        this.lambda = Pattern.compile(stage + "P[0-9A-F]{2}/Lambda(Predicate|Extractor|Consequence)" + HASH);
        this.glue = Pattern.compile(stage + "(Rules" + HASH + "(RuleMethods[0-9]+)?"
                + "|DomainClassesMetadata" + HASH + "(\\$[A-Za-z_]+_Metadata)?)"
                + "|org/drools/project/model/ProjectModel_cp_" + name + "_[0-9]+");
    }

    /**
     * @param classes by file name; what is wrong with them, in the order of their names, empty when
     * nothing is
     */
    List<String> violations(Map<String, byte[]> classes) {
        List<String> found = new ArrayList<>();
        new TreeMap<>(classes).forEach((file, bytes) -> {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, 0);
            if (!file.equals(node.name + ".class")) {
                found.add("`" + file + "` holds a class named `" + node.name + "`");
            } else if (lambda.matcher(node.name).matches()) {
                lambda(node, found);
            } else if (glue.matcher(node.name).matches()) {
                glue(node, classes.keySet(), found);
            } else {
                found.add("`" + node.name + "` is no class of a compiled rule");
            }
        });
        return found;
    }

    private static void lambda(ClassNode node, List<String> found) {
        boolean shaped = (node.access & FINAL_ENUM) == FINAL_ENUM
                && node.superName.equals("java/lang/Enum")
                && node.interfaces.stream().allMatch(i -> LAMBDA_INTERFACE.matcher(i).matches())
                && node.fields.stream().allMatch(f -> AllowedReferences.LAMBDA_FIELDS.contains(f.name))
                && node.innerClasses.isEmpty();
        refuseUnless(shaped, "`" + node.name + "` is not shaped as a lambda", found);
        int expressions = 0;
        for (MethodNode method : node.methods) {
            boolean bridge = (method.access & Opcodes.ACC_BRIDGE) != 0;
            boolean named = AllowedReferences.LAMBDA_EXPRESSIONS.contains(method.name);
            if (named && !bridge) {
                expressions++;
                MethodCheck.ofExpression(node.name, method).run(found);
            } else {
                refuseUnless(named || AllowedReferences.LAMBDA_METHODS.contains(method.name),
                        "`" + node.name + "` has a method `" + method.name + "`", found);
                MethodCheck.ofLambdaGlue(node.name, method).run(found);
            }
        }
        refuseUnless(expressions == 1, "`" + node.name + "` has " + expressions + " expressions", found);
    }

    private static void glue(ClassNode node, Set<String> files, List<String> found) {
        boolean shaped = node.superName.equals("java/lang/Object") && GLUE_INTERFACES.containsAll(node.interfaces);
        refuseUnless(shaped, "`" + node.name + "` is not shaped as glue", found);
        node.methods.forEach(method -> MethodCheck.ofGlue(node.name, method, files).run(found));
    }

    private static void refuseUnless(boolean fine, String violation, List<String> found) {
        if (!fine) {
            found.add(violation);
        }
    }
}
