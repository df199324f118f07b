package dev.supercargo.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;

/** A decision must be the same tomorrow and on another machine, so nothing here may look at either. */
@AnalyzeClasses(packages = "dev.supercargo.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class PureJavaTest {

    @ArchTest
    static final ArchRule dependsOnNothingButJavaAndQuantities = classes()
            .that()
            // It opens the engine's own coefficient files, which lie in the jar (docs/adr/0011-learned-correction.md).
            .doNotHaveFullyQualifiedName("dev.supercargo.engine.prediction.coefficients.ShippedText")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.supercargo.engine..",
                    "dev.supercargo.quantities..",
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule readsNoClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule rollsNoDice = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule readsNoEnvironment = noClasses()
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getProperty", String.class);

    @ArchTest
    static final ArchRule packagesFormNoCycle = SlicesRuleDefinition.slices()
            .matching("dev.supercargo.engine.(*)..")
            .should()
            .beFreeOfCycles();
}
