package dev.supercargo.cli.calendars;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.jobs.TaskFiles;
import dev.supercargo.cli.platform.Platform;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets when a team works. */
@NullUnmarked
@Command(
        name = "set",
        description = "Set when a team works; forecasts heed it from their next round on.",
        footer = {"", "supercargo calendars set '*' examples/planning/calendar.yaml"})
final class SetCalendarCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TEAM", description = "A team, or * for all without a calendar of their own.")
    private String team;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "A calendar, see docs/forecasting.md, or - for the standard input.")
    private String file;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    SetCalendarCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String name = TaskFiles.name(file);
        String body = session.platform()
                .put(
                        "calendars/" + Platform.encoded(team),
                        "application/yaml",
                        TaskFiles.content(file),
                        refusal -> refusal.about(name));
        if (json) {
            session.print(body);
        } else {
            CalendarsCommand.print(session.terminal(), Stream.of(Platform.parsed(body)));
        }
        return ExitCode.OK.number();
    }
}
