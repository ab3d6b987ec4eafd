package io.collateralpolicy.audit;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Tag;

@AnalyzeClasses(packages = "io.collateralpolicy", importOptions = ImportOption.OnlyIncludeTests.class)
class DatabaseTestsTest {

    private static final DescribedPredicate<JavaClass> GIVEN_A_DATABASE = DescribedPredicate.describe(
            "given a database of `TestDatabase`, themselves or by `TestNode`",
            type -> type.getDirectDependenciesFromSelf().stream()
                    .map(used -> used.getTargetClass().getSimpleName())
                    .anyMatch(Set.of("TestDatabase", "TestNode")::contains));

    /** The build finds by the tag what it runs on PostgreSQL too. */
    @ArchTest
    static final ArchRule everyTestThatHasADatabaseRunsOnBoth = classes()
            .that(are(GIVEN_A_DATABASE))
            .and().haveSimpleNameEndingWith("Test")
            .and().doNotHaveFullyQualifiedName(DatabaseTestsTest.class.getName())
            .should().beAnnotatedWith(Tag.class);
}
