package dev.supercargo.launcher;

import dev.supercargo.localstack.BrokerDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The built source tree that the platform is started from.
 *
 * @param root the directory of the entry script
 */
record Checkout(Path root) {

    private static final Pattern SIMULATOR_JAR = Pattern.compile("simulated-cluster-[0-9][^/]*\\.jar");

    /** The checkout that the entry script names. */
    static Checkout current() {
        String root = System.getProperty(BrokerDistribution.ROOT_PROPERTY);
        if (root == null) {
            throw new LaunchException(
                    ExitCode.USAGE,
                    "System property %s is not set. Maybe start with ./supercargo."
                            .formatted(BrokerDistribution.ROOT_PROPERTY));
        }
        return new Checkout(Path.of(root).toAbsolutePath().normalize());
    }

    Path service(Component component) {
        return required(root.resolve(component.slug()).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    Path simulator() {
        Path target = root.resolve("local-stack/simulated-cluster/target");
        try (Stream<Path> files = Files.exists(target) ? Files.list(target) : Stream.empty()) {
            List<Path> jars = files.filter(file ->
                            SIMULATOR_JAR.matcher(file.getFileName().toString()).matches())
                    .toList();
            return required(jars.isEmpty() ? target.resolve("simulated-cluster-<version>.jar") : jars.getFirst());
        } catch (IOException e) {
            throw new LaunchException(ExitCode.NOT_BUILT, "Cannot read %s: %s".formatted(target, e.getMessage()), e);
        }
    }

    /** The CustomResourceDefinitions of the platform. */
    Path definitions() {
        return required(root.resolve("k8s/crds"));
    }

    BrokerDistribution broker() {
        return BrokerDistribution.inCheckout(root);
    }

    private static Path required(Path artefact) {
        if (Files.notExists(artefact)) {
            throw new LaunchException(
                    ExitCode.NOT_BUILT,
                    "%s is missing: the platform is not built. Maybe run ./supercargo up, which builds it, or: mvn -q -DskipTests package"
                            .formatted(artefact));
        }
        return artefact;
    }
}
