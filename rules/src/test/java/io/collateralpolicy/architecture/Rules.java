package io.collateralpolicy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the architecture, each with its sentence. */
final class Rules {

    private static final Set<String> INEXACT =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.lang.StrictMath");
    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Thread.sleep",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.util.Collections.shuffle");

    /** By sentence, in the order of the layers. */
    static final Map<String, ArchRule> ALL = all();

    private Rules() {}

    private static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("facts, arithmetic, wire and diagnostics stand at the bottom",
                below(new String[] {"..fact..", "..margin..", "..wire..", "..diagnostic.."},
                        "..table..", "..engine..", "..policy..", "..assessment..", "..explain..", "..scenario.."));
        rules.put("tables know no rules", below("..table..", "..engine..", "..policy..", "..assessment..", "..explain..", "..scenario.."));
        rules.put("the engine knows no packages", below("..engine..", "..policy..", "..assessment..", "..explain..", "..scenario.."));
        rules.put("packages know no decisions", below("..policy..", "..assessment..", "..explain..", "..scenario.."));
        rules.put("decisions know no scenarios", below("..assessment..", "..explain..", "..scenario.."));
        rules.put("Drools stays where rules are compiled and asked", noClasses()
                .that().resideOutsideOfPackages("..engine.compile..", "..engine.evaluate..")
                .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie.."));
        rules.put("numbers are exact", noClasses()
                .that().resideOutsideOfPackage("..margin.model..")
                .should().dependOnClassesThat(DescribedPredicate.describe("inexact", c -> INEXACT.contains(c.getName())))
                .orShould().callCodeUnitWhere(DescribedPredicate.describe("inexact", Rules::isInexact)));
        rules.put("models give the same bits on every machine: StrictMath, never Math", noClasses()
                .that().resideInAPackage("..margin.model..")
                .should().dependOnClassesThat().belongToAnyOf(Math.class));
        rules.put("nothing depends on a clock or on chance", noClasses()
                .should().callCodeUnitWhere(DescribedPredicate.describe("clock or chance", Rules::isClock))
                .orShould().dependOnClassesThat().areAssignableTo(Random.class));
        rules.put("names say what a thing is", noClasses()
                .should().haveNameMatching(".*(Impl|Manager|Dto|Helper|Util|Utils)(\\$.*)?"));
        rules.put("layers are free of cycles",
                SlicesRuleDefinition.slices().assignedFrom(new Layers()).should().beFreeOfCycles());
        rules.put("packages are free of cycles",
                SlicesRuleDefinition.slices().matching("io.collateralpolicy.(**)").should().beFreeOfCycles());
        rules.put("a package is seen at a glance",
                classes().should(new Crowded(15)));
        return Collections.unmodifiableMap(rules);
    }

    private static ArchRule below(String layer, String... above) {
        return below(new String[] {layer}, above);
    }

    private static ArchRule below(String[] layers, String... above) {
        return noClasses().that().resideInAnyPackage(layers).should().dependOnClassesThat().resideInAnyPackage(above);
    }

    private static boolean isInexact(JavaCall<?> call) {
        JavaClass returned = call.getTarget().getRawReturnType();
        return Stream.concat(Stream.of(returned), call.getTarget().getRawParameterTypes().stream())
                .anyMatch(t -> INEXACT.contains(t.getName()));
    }

    private static boolean isClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        return CLOCKS.contains(owner + "." + call.getName())
                || call instanceof JavaMethodCall && owner.startsWith("java.time.") && call.getName().equals("now");
    }
}
