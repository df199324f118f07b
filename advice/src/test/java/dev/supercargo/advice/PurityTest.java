package dev.supercargo.advice;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.supercargo.checks.PureLibrary;

/** The same machine and the same answers must get the same advice. */
@AnalyzeClasses(packages = "dev.supercargo.advice", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

    @ArchTest
    static final ArchTests isPure = ArchTests.in(PureLibrary.class);

    @ArchTest
    static final ArchRule rollsNoDice = PureLibrary.rollsNoDice();

    @ArchTest
    static final ArchRule knowsOnlyTheJdkAndItself = PureLibrary.knowsOnly(
            "dev.supercargo.advice..",
            "dev.supercargo.engine..",
            "dev.supercargo.hardware..",
            "dev.supercargo.quantities..",
            "java.math..");

    @ArchTest
    static final ArchRule hasNoPackageCycles =
            slices().matching("dev.supercargo.advice.(*)..").should().beFreeOfCycles();
}
