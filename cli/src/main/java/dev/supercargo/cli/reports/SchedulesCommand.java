package dev.supercargo.cli.reports;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the reports that are made again and again. */
@NullUnmarked
@Command(name = "schedules", description = "List the reports that are made again and again.")
final class SchedulesCommand implements Callable<Integer> {

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    SchedulesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String body = session.platform().get("report-schedules");
        if (json) {
            session.print(body);
            return ExitCode.OK.number();
        }
        Table table = new Table("ID", "KIND", "FORMAT", "EVERY", "TEAM", "BY", "NEXT");
        Json.items(Platform.parsed(body), "items")
                .forEach(schedule -> table.row(
                        Json.text(schedule, "id", "?"),
                        Json.text(schedule, "kind", "?"),
                        Json.text(schedule, "format", "?"),
                        Json.text(schedule, "cadence", "?"),
                        Json.text(schedule, "team", "*"),
                        Json.text(schedule, "createdBy", "?"),
                        Show.instant(Json.instant(schedule, "nextAt"))));
        if (table.isEmpty()) {
            session.print("No report is scheduled.");
        } else {
            table.print(session.terminal());
        }
        return ExitCode.OK.number();
    }
}
