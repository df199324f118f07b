package dev.supercargo.cli.jobs;

import dev.supercargo.cli.Session;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Suspends a job. */
@NullUnmarked
@Command(
        name = "suspend",
        description = "Take a job's place away until it is resumed; capacity and budget are free for others meanwhile.")
public final class SuspendCommand implements Callable<Integer> {

    @Mixin
    private StopOptions options;

    private final Session session;

    public SuspendCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return options.send(session, "suspend");
    }
}
