package dev.supercargo.planning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.supercargo.checks.PureLibrary;

/** A plan must be reproducible from its inputs. */
@AnalyzeClasses(packages = "dev.supercargo.planning", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

    @ArchTest
    static final ArchTests isPure = ArchTests.in(PureLibrary.class);

    @ArchTest
    static final ArchRule rollsNoDice = PureLibrary.rollsNoDiceExceptIn("dev.supercargo.planning.whatif.Uniform");

    @ArchTest
    static final ArchRule knowsOnlyTheJdkAndItself = PureLibrary.knowsOnly(
            "dev.supercargo.planning..",
            "dev.supercargo.engine..",
            "dev.supercargo.forecasting..",
            "dev.supercargo.hardware..",
            "org.ojalgo.optimisation..",
            "dev.supercargo.quantities..",
            "java.math..");

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
