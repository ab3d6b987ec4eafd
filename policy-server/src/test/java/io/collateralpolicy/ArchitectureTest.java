package io.collateralpolicy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;

@AnalyzeClasses(packages = "io.collateralpolicy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule importsRunOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("wiring").definedBy(
                    "io.collateralpolicy", "io.collateralpolicy.measurement", "io.collateralpolicy.node")
            .layer("rest").definedBy("..rest..")
            .layer("records").definedBy(
                    "io.collateralpolicy.report..", "io.collateralpolicy.reconciliation..", "io.collateralpolicy.retention..")
            .layer("governance").definedBy("..governance..")
            .layer("decision").definedBy("..decision..")
            .layer("book").definedBy("..book..")
            .layer("market").definedBy("io.collateralpolicy.market")
            .layer("breaker").definedBy("..breaker..")
            .layer("access").definedBy("..access..")
            .layer("audit").definedBy("..audit..")
            .layer("problem").definedBy("..problem..")
            .layer("rules").definedBy("..assessment..", "..policy..", "..engine..", "..table..", "..fact..", "..margin..")
            .whereLayer("wiring").mayNotBeAccessedByAnyLayer()
            .whereLayer("rest").mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("records").mayOnlyBeAccessedByLayers("wiring", "rest")
            .whereLayer("governance").mayOnlyBeAccessedByLayers("wiring", "rest")
            .whereLayer("decision").mayOnlyBeAccessedByLayers("wiring", "rest", "records", "governance")
            .whereLayer("book").mayOnlyBeAccessedByLayers("wiring", "rest", "records", "governance", "decision")
            .whereLayer("market").mayOnlyBeAccessedByLayers("wiring", "rest", "records", "governance", "decision")
            .whereLayer("breaker").mayOnlyBeAccessedByLayers("wiring", "rest", "records", "governance", "decision")
            .whereLayer("access").mayOnlyBeAccessedByLayers("wiring", "rest", "records", "governance", "decision")
            .whereLayer("audit").mayOnlyAccessLayers("problem")
            .whereLayer("problem").mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule jaxRsIsKnownAtTheDoorOnly = noClasses()
            .that().resideOutsideOfPackage("io.collateralpolicy.rest..")
            .should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule theDoorKnowsNoDatabase = noClasses()
            .that().resideInAPackage("io.collateralpolicy.rest..")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule theClientKnowsTheJdkAndItselfOnly = classes()
            .that().resideInAPackage("io.collateralpolicy.client..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "io.collateralpolicy.client..")
            .andShould().onlyHaveDependentClassesThat().resideInAPackage("io.collateralpolicy.client..");

    @ArchTest
    static final ArchRule injectionIsWiringOnly = noClasses()
            .that().resideOutsideOfPackages("io.collateralpolicy", "io.collateralpolicy.rest")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.inject..", "jakarta.enterprise..");

    @ArchTest
    static final ArchRule timeIsReadFromTheClockThatWiringHandsOut = noClasses()
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule theVerifierIsTheJdkAndItself = classes()
            .that().resideInAPackage("io.collateralpolicy.audit.verify..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("io.collateralpolicy.audit.verify..", "java..", "javax.crypto..");

    @ArchTest
    static final ArchRule nobodyKnowsTheVerifier = noClasses()
            .that().resideOutsideOfPackage("io.collateralpolicy.audit.verify..")
            .should().dependOnClassesThat().resideInAPackage("io.collateralpolicy.audit.verify..");

    @ArchTest
    static final ArchRule packagesOfTheVerifierAreFreeOfCycles = SlicesRuleDefinition.slices()
            .matching("io.collateralpolicy.audit.verify.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDoctorRunsWhereNoServerDoes = classes()
            .that().resideInAnyPackage("io.collateralpolicy.doctor..", "io.collateralpolicy.setting..")
            .should().onlyDependOnClassesThat().resideInAnyPackage(
                    "java..", "javax.xml..", "org.w3c.dom..", "org.xml.sax..",
                    "io.collateralpolicy.doctor..", "io.collateralpolicy.setting..");

    @ArchTest
    static final ArchRule whatARequestIsKnowsNoDoor = noClasses()
            .that().resideInAPackage("io.collateralpolicy.rest.request..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "io.collateralpolicy.rest.http..", "io.collateralpolicy.rest.front..", "io.collateralpolicy.rest.page..");
}
