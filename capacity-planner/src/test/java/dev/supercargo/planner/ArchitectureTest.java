package dev.supercargo.planner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.supercargo.checks.Service;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.supercargo.planner", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests isOneServiceOfSeveral = ArchTests.in(Service.class);

    @ArchTest
    static final ArchRule knowsNoOtherService = Service.knowsNoOtherThan("planner");

    @ArchTest
    static final ArchRule asksOneClockForTheTime =
            noClasses().should().callMethod(Instant.class, "now").because("time comes from the injected InstantSource");

    @ArchTest
    static final ArchRule whatComputesIsPure = classes()
            .that()
            .resideInAnyPackage(
                    "dev.supercargo.planner.accuracy..",
                    "dev.supercargo.planner.outlook..",
                    "dev.supercargo.planner.waste..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.supercargo.planner.accuracy..",
                    "dev.supercargo.planner.outlook..",
                    "dev.supercargo.planner.waste..",
                    "dev.supercargo.quantities..",
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..")
            .because("the same facts give the same figures: no framework, no clock, no I/O");

    @ArchTest
    static final ArchRule oneFormatKnowsThePdfLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("dev.supercargo.planner.reports.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.pdfbox..")
            .because("a library is replaceable behind one package of ours");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("dev.supercargo.planner.(*)..").should().beFreeOfCycles();
}
