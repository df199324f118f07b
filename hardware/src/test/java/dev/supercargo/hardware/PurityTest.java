package dev.supercargo.hardware;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The same facts give the same answer: no framework, clock or randomness can reach them. */
@AnalyzeClasses(packages = "dev.supercargo.hardware", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

    @ArchTest
    static final ArchRule knowsOnlyTheJdkAndItself = classes()
            .that()
            // It opens the library's own tables, which lie in the jar.
            .doNotHaveFullyQualifiedName("dev.supercargo.hardware.csv.CsvTable")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.supercargo.hardware..",
                    "dev.supercargo.quantities..",
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..")
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
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.util.random.RandomGenerator.class)
            .because("the same facts give the same answer");

    @ArchTest
    static final ArchRule hasNoPackageCycles =
            slices().matching("dev.supercargo.hardware.(*)..").should().beFreeOfCycles();
}
