package dev.supercargo.catalog;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.supercargo.checks.Service;

@AnalyzeClasses(packages = "dev.supercargo.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests isOneServiceOfSeveral = ArchTests.in(Service.class);

    @ArchTest
    static final ArchRule knowsNoOtherService = Service.knowsNoOtherThan("catalog");

    @ArchTest
    static final ArchRule hasFeaturesWithoutCycles =
            slices().matching("dev.supercargo.catalog.(*)..").should().beFreeOfCycles();
}
