package dev.supercargo.planning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A plan must be reproducible from its inputs: no framework, clock, randomness or I/O can reach it. */
@AnalyzeClasses(packages = "dev.supercargo.planning", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

    @ArchTest
    static final ArchRule knowsOnlyTheJdkAndItself = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.supercargo.planning..",
                    "dev.supercargo.engine..",
                    "dev.supercargo.forecasting..",
                    "dev.supercargo.hardware..",
                    "dev.supercargo.quantities..",
                    "java.math..",
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..",
                    "org.ojalgo.optimisation..")
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
            .that()
            .doNotHaveSimpleName("Uniform")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.util.random.RandomGenerator.class)
            .because("the same inputs give the same plan, and draws come from a seed that is an input");

    @ArchTest
    static final ArchRule onlyTheLinearProgrammeKnowsTheSolver = noClasses()
            .that()
            .haveNameNotMatching(".*\\.LinearProgramme(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ojalgo..")
            .because("a library stays behind one type of ours");

    @ArchTest
    static final ArchRule hasNoPackageCycles =
            slices().matching("dev.supercargo.planning.(*)..").should().beFreeOfCycles();
}
