package dev.supercargo.localstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** A stack held by another JVM, so that a test can kill that JVM. */
final class StackProcess {

    private static final String READY = "ready: ";

    private StackProcess() {}

    /** Starts a JVM that starts a stack, and returns once the stack is ready. */
    static Process start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D%s=%s"
                                .formatted(
                                        BrokerDistribution.ROOT_PROPERTY,
                                        System.getProperty(BrokerDistribution.ROOT_PROPERTY)),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return process;
            }
        }
        throw new IllegalStateException("The process ended before its stack was ready.");
    }

    public static void main(String[] args) throws IOException {
        try (LocalStack stack = AStack.in(Path.of(args[0]), Durability.KEPT)) {
            System.out.println(READY + stack.kafka().bootstrapServers());
            while (System.in.read() >= 0) {
                // Holds the stack until the input ends.
            }
        }
    }
}
