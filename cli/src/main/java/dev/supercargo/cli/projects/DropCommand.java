package dev.supercargo.cli.projects;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Platform;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets go of a planned project. */
@NullUnmarked
@Command(name = "drop", description = "Plan a project no more.")
final class DropCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PROJECT", description = "Its id.")
    private String id;

    private final Session session;

    DropCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.platform().delete("projects/" + Platform.encoded(id));
        session.print("Dropped.");
        return ExitCode.OK.number();
    }
}
