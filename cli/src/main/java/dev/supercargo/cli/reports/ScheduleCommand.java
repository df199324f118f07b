package dev.supercargo.cli.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.contracts.ContractJson;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has a report made again and again. */
@NullUnmarked
@Command(name = "schedule", description = "Make a report at the end of each day, week or month, from now on.")
final class ScheduleCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KIND", description = "cost, capacity or efficiency.")
    private String kind;

    @Option(
            names = "--every",
            required = true,
            paramLabel = "PERIOD",
            description = "daily, weekly (from Monday) or monthly, in UTC.")
    private String cadence;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pdf",
            description = "pdf (the default), csv, json or focus.")
    private String format;

    @Option(names = "--team", paramLabel = "NAME", description = "Of this team only.")
    private String team;

    private final Session session;

    ScheduleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ObjectNode body = ContractJson.mapper()
                .createObjectNode()
                .put("kind", kind)
                .put("format", format)
                .put("cadence", cadence);
        if (team != null) {
            body.put("team", team);
        }
        JsonNode schedule = Platform.parsed(session.platform().post("report-schedules", body.toString()));
        session.print(Json.text(schedule, "id", "?"));
        return ExitCode.OK.number();
    }
}
