package dev.supercargo.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What keeps a library pure: the same input gives the same output tomorrow and on another machine. A library's test takes
 * these rules with {@code ArchTests.in(PureLibrary.class)}, and says itself which packages it may know and what draws numbers (docs/adr/0003-pure-engine.md).
 */
public final class PureLibrary {

    @ArchTest
    static final ArchRule READS_NO_CLOCK = noClasses()
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
            .callMethod(System.class, "nanoTime")
            .because("time is an argument");

    @ArchTest
    static final ArchRule READS_NO_ENVIRONMENT = noClasses()
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .because("what counts is an argument");

    private static final String[] JAVA = {"java.lang..", "java.time..", "java.util..", "org.jspecify.annotations.."};

    private PureLibrary() {}

    /** The same input gives the same output. */
    public static ArchRule rollsNoDice() {
        return rollsNoDice(noClasses().should());
    }

    /** As {@link #rollsNoDice()}, but for the class that draws numbers from a seed that is an input. */
    public static ArchRule rollsNoDiceExceptIn(String generator) {
        return rollsNoDice(
                noClasses().that().doNotHaveFullyQualifiedName(generator).should());
    }

    private static ArchRule rollsNoDice(ClassesShould should) {
        return should.dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .orShould()
                .callMethod(Math.class, "random")
                .because("the same input gives the same output");
    }

    /** No framework and no I/O: nothing but the JDK's language, time and collections, and these packages. */
    public static ArchRule knowsOnly(String... packages) {
        return knowsOnly(classes().should(), packages);
    }

    /** As {@link #knowsOnly(String...)}, but for the class that opens the library's own files, which lie in its jar. */
    public static ArchRule knowsOnlyExceptIn(String reader, String... packages) {
        return knowsOnly(classes().that().doNotHaveFullyQualifiedName(reader).should(), packages);
    }

    private static ArchRule knowsOnly(ClassesShould should, String... packages) {
        String[] known = Stream.concat(Stream.of(JAVA), Stream.of(packages)).toArray(String[]::new);
        return should.onlyDependOnClassesThat(resideInAnyPackage(known))
                .because("a pure library has no framework and no I/O");
    }
}
