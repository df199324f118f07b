package dev.supercargo.cli.jobs;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Platform;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a job's log. */
@NullUnmarked
@Command(name = "logs", description = "Print the log of a job's current attempt.")
public final class LogsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The job's id, or a unique beginning or end of it.")
    private String id;

    private final Session session;

    public LogsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Platform platform = session.platform();
        String log = platform.get("jobs/" + JobIds.complete(platform, id) + "/logs");
        if (log.isEmpty()) {
            session.terminal().err().println("The job has no log yet.");
        } else {
            session.terminal().out().print(log.endsWith("\n") ? log : log + "\n");
        }
        return ExitCode.OK.number();
    }
}
