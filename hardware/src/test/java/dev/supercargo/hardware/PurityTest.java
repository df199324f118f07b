package dev.supercargo.hardware;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.supercargo.checks.PureLibrary;

/** The same facts give the same answer. */
@AnalyzeClasses(packages = "dev.supercargo.hardware", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

    @ArchTest
    static final ArchTests isPure = ArchTests.in(PureLibrary.class);

    @ArchTest
    static final ArchRule rollsNoDice = PureLibrary.rollsNoDice();

    @ArchTest
    static final ArchRule knowsOnlyTheJdkAndItself = PureLibrary.knowsOnlyExceptIn(
            "dev.supercargo.hardware.csv.CsvTable",
            "dev.supercargo.hardware..",
            "dev.supercargo.quantities..",
            "java.math..");

    @ArchTest
    static final ArchRule hasNoPackageCycles =
            slices().matching("dev.supercargo.hardware.(*)..").should().beFreeOfCycles();
}
