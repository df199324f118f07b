package dev.supercargo.launcher;

import dev.supercargo.localstack.BrokerDistribution;
import java.nio.file.Path;
import java.util.List;

/** The command that starts this launcher once more, not at a terminal. */
final class SelfCommand {

    private SelfCommand() {}

    static List<String> of(String command) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D%s=%s"
                        .formatted(
                                BrokerDistribution.ROOT_PROPERTY, System.getProperty(BrokerDistribution.ROOT_PROPERTY)),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                command);
    }
}
