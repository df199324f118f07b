package dev.supercargo.launcher;

import dev.supercargo.localstack.Deadline;
import dev.supercargo.localstack.LogTail;
import dev.supercargo.localstack.ShieldedCommand;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** A JVM that is ready when an HTTP address says so. */
final class ProcessPart implements Part {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final int HTTP_TIMEOUT_MILLIS = 2_000;
    private static final int LOG_LINES = 12;

    private final ProcessPlan plan;
    private final Duration readyLimit;

    ProcessPart(ProcessPlan plan, Duration readyLimit) {
        this.plan = plan;
        this.readyLimit = readyLimit;
    }

    @Override
    public Component component() {
        return plan.component();
    }

    @Override
    public Running start(LongConsumer launched, BooleanSupplier cancelled) {
        Process process = launch();
        launched.accept(process.pid());
        boolean settled = Deadline.in(readyLimit)
                .await(() -> cancelled.getAsBoolean() || !process.isAlive() || answers(plan.readiness()));
        if (!process.isAlive()) {
            throw new LaunchException(
                    ExitCode.COMPONENT_DIED,
                    "%s died during its start (exit code %d). The last lines of %s:%n%s"
                            .formatted(
                                    component().subject(),
                                    process.exitValue(),
                                    plan.log(),
                                    LogTail.of(plan.log(), LOG_LINES)));
        }
        if (cancelled.getAsBoolean()) {
            stop(process);
            throw new LaunchException(ExitCode.FAILED, "The start was cancelled.");
        }
        if (!settled) {
            stop(process);
            throw new LaunchException(
                    ExitCode.NOT_READY,
                    "%s runs but %s does not answer after %d s. The last lines of %s:%n%s"
                            .formatted(
                                    component().subject(),
                                    plan.readiness(),
                                    readyLimit.toSeconds(),
                                    plan.log(),
                                    LogTail.of(plan.log(), LOG_LINES)));
        }
        return new RunningProcess(process);
    }

    private Process launch() {
        try {
            Files.createDirectories(plan.log().getParent());
            ProcessBuilder builder = new ProcessBuilder(ShieldedCommand.of(plan.command()))
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()));
            builder.environment().putAll(plan.environment());
            return builder.start();
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.COMPONENT_DIED,
                    "%s cannot be started: %s".formatted(component().subject(), e.getMessage()),
                    e);
        }
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(HTTP_TIMEOUT_MILLIS);
            connection.setReadTimeout(HTTP_TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() / 100 == 2;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void stop(Process process) {
        process.destroy();
        if (!Deadline.in(STOP_LIMIT).await(() -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }

    private record RunningProcess(Process process) implements Running {

        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public CompletableFuture<?> ended() {
            return process.onExit();
        }

        @Override
        public void stop() {
            ProcessPart.stop(process);
        }
    }
}
