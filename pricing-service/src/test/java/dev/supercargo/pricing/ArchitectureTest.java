package dev.supercargo.pricing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.supercargo.checks.Service;

@AnalyzeClasses(packages = "dev.supercargo.pricing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests isOneServiceOfSeveral = ArchTests.in(Service.class);

    @ArchTest
    static final ArchRule knowsNoOtherService = Service.knowsNoOtherThan("pricing");
}
