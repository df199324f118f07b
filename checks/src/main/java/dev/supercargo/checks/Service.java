package dev.supercargo.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What keeps services apart. A service's test takes these rules with {@code ArchTests.in(Service.class)}. */
public final class Service {

    private static final String[] SERVICES = {"catalog", "pricing", "router", "planner", "console"};

    @ArchTest
    static final ArchRule KEEPS_ENTITIES_IN_THEIR_FEATURE = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .bePackagePrivate()
            .because("a table is nobody else's business");

    private Service() {}

    /** Services share contracts and pure libraries only; reading another service's classes would tie their releases. */
    public static ArchRule knowsNoOtherThan(String service) {
        String[] others = Stream.of(SERVICES)
                .filter(other -> !other.equals(service))
                .map(other -> "dev.supercargo." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("dev.supercargo." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services share contracts and pure libraries only (docs/architecture.md)");
    }
}
