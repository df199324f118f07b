package dev.supercargo.advice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The same machine and the same answers must get the same advice: no framework, clock, randomness or I/O can reach it. */
@AnalyzeClasses(packages = "dev.supercargo.advice", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

    @ArchTest
    static final ArchRule knowsOnlyTheJdkAndItself = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.supercargo.advice..",
                    "dev.supercargo.engine..",
                    "dev.supercargo.hardware..",
                    "dev.supercargo.quantities..",
                    "java.math..",
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..")
            .because("a pure library has no framework and no I/O");

    @ArchTest
    static final ArchRule readsNoClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("time is an argument");

    @ArchTest
    static final ArchRule rollsNoDice = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.util.random.RandomGenerator.class)
            .because("the same answers give the same advice");

    @ArchTest
    static final ArchRule hasNoPackageCycles =
            slices().matching("dev.supercargo.advice.(*)..").should().beFreeOfCycles();
}
