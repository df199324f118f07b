package dev.supercargo.engine;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.supercargo.checks.PureLibrary;

/** A decision must be the same tomorrow and on another machine, so nothing here may look at either. */
@AnalyzeClasses(packages = "dev.supercargo.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

    @ArchTest
    static final ArchTests isPure = ArchTests.in(PureLibrary.class);

    @ArchTest
    static final ArchRule rollsNoDice = PureLibrary.rollsNoDice();

    @ArchTest
    static final ArchRule knowsOnlyTheJdkAndItself = // It opens the engine's own coefficient files
            // (docs/adr/0011-learned-correction.md).
            PureLibrary.knowsOnlyExceptIn(
                    "dev.supercargo.engine.prediction.coefficients.ShippedText",
                    "dev.supercargo.engine..",
                    "dev.supercargo.quantities..",
                    "java.math..");

    @ArchTest
    static final ArchRule hasNoPackageCycles =
            slices().matching("dev.supercargo.engine.(*)..").should().beFreeOfCycles();
}
