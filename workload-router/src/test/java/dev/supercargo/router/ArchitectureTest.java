package dev.supercargo.router;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.supercargo.checks.Service;

@AnalyzeClasses(packages = "dev.supercargo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_SERVICE_KNOWS_ANOTHER = Service.knowsNoOtherThan("router");

    @ArchTest
    static final ArchRule TASK_FILES_ARE_READ_WITHOUT_A_DATABASE = noClasses()
            .that()
            .resideInAPackage("dev.supercargo.router.taskfile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "io.fabric8..", "org.apache.kafka..")
            .because("reading a task file is pure");
}
