package dev.supercargo.cli.jobs;

import dev.supercargo.cli.Session;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Cancels a job. */
@NullUnmarked
@Command(
        name = "cancel",
        description =
                "Cancel a job; what it used until now is still charged. A running job that writes checkpoints gets"
                        + " the time to write one.")
public final class CancelCommand implements Callable<Integer> {

    @Mixin
    private StopOptions options;

    private final Session session;

    public CancelCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return options.send(session, "cancel");
    }
}
