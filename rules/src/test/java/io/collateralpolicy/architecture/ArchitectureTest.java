package io.collateralpolicy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The module is built as it says, and each of its rules catches what was planted for it. */
class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.collateralpolicy");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("io.collateralpolicy.architecture.planted");

    @TestFactory
    Stream<DynamicTest> everyRuleHoldsInTheModule() {
        return Rules.ALL.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(
                        rule.getValue().evaluate(MODULE).getFailureReport().getDetails())
                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesWhatWasPlantedForIt() {
        return Rules.ALL.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(
                        rule.getValue().evaluate(PLANTED).hasViolation())
                .isTrue()));
    }
}
