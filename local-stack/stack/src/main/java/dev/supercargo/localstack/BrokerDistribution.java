package dev.supercargo.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The broker's jars as its module's build left them.
 *
 * @param moduleTarget the build directory of module {@code local-stack/broker}
 */
public record BrokerDistribution(Path moduleTarget) {

    /** Where the tests and the launcher are told the checkout's root directory. */
    public static final String ROOT_PROPERTY = "supercargo.root";

    public BrokerDistribution {
        moduleTarget = moduleTarget.toAbsolutePath().normalize();
    }

    /** The distribution inside a checkout. */
    public static BrokerDistribution inCheckout(Path root) {
        return new BrokerDistribution(root.resolve("local-stack/broker/target"));
    }

    /** The distribution of the checkout that system property {@value #ROOT_PROPERTY} names. */
    public static BrokerDistribution ofThisCheckout() {
        String root = System.getProperty(ROOT_PROPERTY);
        if (root == null) {
            throw new StackException(
                    "System property %s is not set. Maybe run the test through Maven, or add -D%s=<checkout directory>."
                            .formatted(ROOT_PROPERTY, ROOT_PROPERTY));
        }
        return inCheckout(Path.of(root));
    }

    /** The class path for the child process. */
    String classPath() {
        Path names = moduleTarget.resolve("broker.classpath");
        Path classes = moduleTarget.resolve("classes");
        if (Files.notExists(names) || Files.notExists(classes)) {
            throw new StackException(
                    "The Kafka broker is not built: %s is missing. Maybe run: mvn -q -pl local-stack/broker -DskipTests package"
                            .formatted(Files.notExists(names) ? names : classes));
        }
        try {
            List<String> jars = List.of(Files.readString(names).strip().split(":"));
            return Stream.concat(Stream.of(classes), jars.stream().map(moduleTarget::resolve))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new StackException("Cannot read %s.".formatted(names), e);
        }
    }
}
