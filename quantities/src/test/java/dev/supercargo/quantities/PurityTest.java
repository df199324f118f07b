package dev.supercargo.quantities;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.supercargo.checks.PureLibrary;

/** Quantities compute; they look at nothing. */
@AnalyzeClasses(packages = "dev.supercargo.quantities", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

    @ArchTest
    static final ArchTests isPure = ArchTests.in(PureLibrary.class);

    @ArchTest
    static final ArchRule rollsNoDice = PureLibrary.rollsNoDice();

    @ArchTest
    static final ArchRule knowsOnlyTheJdkAndItself =
            PureLibrary.knowsOnly("dev.supercargo.quantities..", "java.math..");
}
