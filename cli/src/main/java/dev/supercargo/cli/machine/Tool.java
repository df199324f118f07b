package dev.supercargo.cli.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Another program of this machine, with fixed arguments, a time limit and a limit of what it may say. */
final class Tool {

    private static final int OUTPUT_BYTES_MAX = 1 << 20;

    private final List<String> command;
    private final Duration patience;

    Tool(Duration patience, String... command) {
        this.command = List.of(command);
        this.patience = patience;
    }

    /** What came of running it. */
    sealed interface Answer {

        /** It ended well. */
        record Said(String text) implements Answer {}

        /** There is no such program. */
        record Absent() implements Answer {}

        /** It is there, but ended badly, late or never. */
        record Failed(String reason) implements Answer {}
    }

    Answer ask() {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return new Answer.Absent();
        }
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        try {
            process.getOutputStream().close();
            String text = output.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Answer.Failed(command.getFirst() + " did not end within " + patience.toSeconds() + " s");
            }
            return process.exitValue() == 0
                    ? new Answer.Said(text)
                    : new Answer.Failed(command.getFirst() + " ended with code " + process.exitValue());
        } catch (TimeoutException e) {
            return new Answer.Failed(command.getFirst() + " gave no answer within " + patience.toSeconds() + " s");
        } catch (IOException | ExecutionException e) {
            return new Answer.Failed(command.getFirst() + " could not be read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Failed(command.getFirst() + " was interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readNBytes(OUTPUT_BYTES_MAX), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
