package dev.supercargo.cli.calendars;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Platform;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Forgets a calendar. */
@NullUnmarked
@Command(name = "delete", description = "Forget a team's calendar; it then follows that of *.")
final class DeleteCalendarCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TEAM", description = "A team, or *.")
    private String team;

    private final Session session;

    DeleteCalendarCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.platform().delete("calendars/" + Platform.encoded(team));
        session.print("The calendar of " + team + " is forgotten.");
        return ExitCode.OK.number();
    }
}
