package dev.supercargo.cli.reports;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Platform;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends a schedule. */
@NullUnmarked
@Command(name = "unschedule", description = "Make a report no more; those that were made go, too.")
final class UnscheduleCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SCHEDULE", description = "Its id.")
    private String id;

    private final Session session;

    UnscheduleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.platform().delete("report-schedules/" + Platform.encoded(id));
        session.print("Unscheduled.");
        return ExitCode.OK.number();
    }
}
