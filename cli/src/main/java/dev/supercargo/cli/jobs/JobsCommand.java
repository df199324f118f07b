package dev.supercargo.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists jobs. */
@NullUnmarked
@Command(name = "jobs", description = "List jobs, newest first.")
public final class JobsCommand implements Callable<Integer> {

    @Option(names = "--state", paramLabel = "STATE", description = "Only jobs in this state, such as running.")
    private String state;

    @Option(names = "--team", paramLabel = "TEAM", description = "Only jobs of this team.")
    private String team;

    @Option(names = "--from", paramLabel = "INSTANT", description = "Only jobs submitted then or later.")
    private String from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "Only jobs submitted before.")
    private String to;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most so many (50).")
    private int limit;

    @Option(names = "--cursor", paramLabel = "TEXT", description = "Go on where a listing ended that said so.")
    private String cursor;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public JobsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, String> query = new TreeMap<>(Map.of("limit", Integer.toString(limit)));
        Optional.ofNullable(state).ifPresent(wanted -> query.put("state", wanted));
        Optional.ofNullable(team).ifPresent(wanted -> query.put("team", wanted));
        Optional.ofNullable(from).ifPresent(wanted -> query.put("from", wanted));
        Optional.ofNullable(to).ifPresent(wanted -> query.put("to", wanted));
        Optional.ofNullable(cursor).ifPresent(wanted -> query.put("cursor", wanted));
        String body = session.platform().get("jobs", query);
        if (json) {
            session.print(body);
        } else {
            print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private void print(JsonNode jobs) {
        Table table = new Table(
                "ID",
                "NAME",
                "TEAM",
                "STATE",
                ">DONE",
                "PLACE",
                "ACCELERATORS",
                ">COST",
                ">EXPECTED",
                "SUBMITTED (UTC)");
        Json.items(jobs, "items").forEach(job -> row(table, job));
        if (table.isEmpty()) {
            session.print("No jobs. Maybe submit one: ./supercargo submit examples/resnet50-imagenet.yaml");
            return;
        }
        table.print(session.terminal());
        JsonNode totals = jobs.path("totals");
        session.print("");
        session.print(Show.counted(totals.path("jobs").asLong(), "job") + ", "
                + Show.money(Json.money(totals, "cost")) + ", "
                + Show.decimal(Json.decimal(totals, "acceleratorHours")) + " accelerator-hours"
                + Json.text(jobs, "nextCursor")
                        .map(next -> "; there are older ones: --cursor " + next)
                        .orElse(""));
    }

    private static void row(Table table, JsonNode job) {
        String state = Json.text(job, "state", "?");
        table.row(
                        Json.text(job, "id", "?"),
                        Json.text(job, "name", ""),
                        Json.text(job, "team", ""),
                        state,
                        Show.percent(job.path("progress").asDouble()),
                        Places.name(job.path("place")),
                        Places.accelerators(job.path("place")),
                        Show.money(Json.money(job, "cost")),
                        Show.money(Json.money(job, "expectedCost")),
                        Show.instant(Json.instant(job, "submittedAt")))
                .paint(3, Paint.ofState(state));
    }
}
