package dev.supercargo.launcher;

import dev.supercargo.localstack.BrokerDistribution;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checkout whose services are all {@link DummyService}, with the real broker. */
final class ACheckout {

    private ACheckout() {}

    static Checkout in(Path root) throws IOException {
        for (Component component : new Component[] {
            Component.CATALOG, Component.PRICING, Component.ROUTER, Component.PLANNER, Component.CONSOLE
        }) {
            writeJar(root.resolve(component.slug()).resolve("target/quarkus-app/quarkus-run.jar"));
        }
        writeJar(root.resolve("local-stack/simulated-cluster/target/simulated-cluster-1.0.jar"));
        Files.createDirectories(root.resolve("k8s/crds"));
        writeBroker(root.resolve("local-stack/broker/target"));
        return new Checkout(root);
    }

    /** The real broker's class path, with jars and classes where they are. */
    private static void writeBroker(Path target) throws IOException {
        Path real = BrokerDistribution.ofThisCheckout().moduleTarget();
        Path classes = Path.of("dev/supercargo/broker");
        Files.createDirectories(target.resolve("classes").resolve(classes));
        try (Stream<Path> files = Files.list(real.resolve("classes").resolve(classes))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve("classes").resolve(classes).resolve(file.getFileName()));
            }
        }
        String jars = Files.readString(real.resolve("broker.classpath"));
        Files.writeString(
                target.resolve("broker.classpath"),
                Stream.of(jars.strip().split(":"))
                        .map(jar -> real.resolve(jar).toString())
                        .collect(Collectors.joining(":")));
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, DummyService.class.getName());
        String entry = DummyService.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream output = new JarOutputStream(file, manifest);
                InputStream bytes = DummyService.class.getClassLoader().getResourceAsStream(entry)) {
            output.putNextEntry(new JarEntry(entry));
            bytes.transferTo(output);
            output.closeEntry();
        }
    }
}
