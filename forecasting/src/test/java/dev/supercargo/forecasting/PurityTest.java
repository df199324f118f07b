package dev.supercargo.forecasting;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.supercargo.checks.PureLibrary;

/** A forecast must be reproducible from its history. */
@AnalyzeClasses(packages = "dev.supercargo.forecasting", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

    @ArchTest
    static final ArchTests isPure = ArchTests.in(PureLibrary.class);

    @ArchTest
    static final ArchRule rollsNoDice = PureLibrary.rollsNoDice();

    @ArchTest
    static final ArchRule knowsOnlyTheJdkAndItself =
            PureLibrary.knowsOnly("dev.supercargo.forecasting..", "dev.supercargo.quantities..");

    @ArchTest
    static final ArchRule hasNoPackageCycles =
            slices().matching("dev.supercargo.forecasting.(**)").should().beFreeOfCycles();
}
