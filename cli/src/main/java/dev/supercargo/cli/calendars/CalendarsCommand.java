package dev.supercargo.cli.calendars;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows when teams work. */
@NullUnmarked
@Command(
        name = "calendars",
        description = "When teams work: free weekdays, holidays and other special days, which forecasts heed. * stands"
                + " for all teams without a calendar of their own.")
public final class CalendarsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    private CalendarsCommand(Session session) {
        this.session = session;
    }

    /** The command with its subcommands, which need the session, too. */
    public static CommandLine line(Session session) {
        return new CommandLine(new CalendarsCommand(session))
                .addSubcommand(new SetCalendarCommand(session))
                .addSubcommand(new DeleteCalendarCommand(session));
    }

    @Override
    public Integer call() {
        String body = session.platform().get("calendars");
        if (json) {
            session.print(body);
            return ExitCode.OK.number();
        }
        JsonNode calendars = Platform.parsed(body);
        if (Json.items(calendars, "items").findAny().isEmpty()) {
            session.print("No team has a calendar, so forecasts know no holidays. Maybe give one:"
                    + " supercargo calendars set '*' FILE");
        } else {
            print(session.terminal(), Json.items(calendars, "items"));
        }
        return ExitCode.OK.number();
    }

    static void print(Terminal terminal, Stream<JsonNode> calendars) {
        Table table = new Table("TEAM", "ZONE", "FREE", ">SPECIAL DAYS", "FIRST", "LAST", "CHANGED", "BY");
        calendars.forEach(calendar -> {
            JsonNode days = calendar.path("specialDays");
            table.row(
                    Json.text(calendar, "team", "?"),
                    Json.text(calendar, "zone", "?"),
                    free(calendar),
                    Integer.toString(days.size()),
                    days.isEmpty() ? "" : Json.text(days.get(0), "date", "?"),
                    days.isEmpty() ? "" : Json.text(days.get(days.size() - 1), "date", "?"),
                    Show.instant(Json.instant(calendar, "changedAt")),
                    Json.text(calendar, "changedBy", "?"));
        });
        table.print(terminal);
    }

    private static String free(JsonNode calendar) {
        return Json.items(calendar, "freeDays").map(JsonNode::asText).collect(Collectors.joining(", "));
    }
}
