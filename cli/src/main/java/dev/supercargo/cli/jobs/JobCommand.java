package dev.supercargo.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one job. */
@NullUnmarked
@Command(name = "job", description = "Show a job: where it stands, its attempts and what happened.")
public final class JobCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The job's id, or a unique beginning or end of it.")
    private String id;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public JobCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Platform platform = session.platform();
        String body = platform.get("jobs/" + JobIds.complete(platform, id));
        if (json) {
            session.print(body);
        } else {
            print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private void print(JsonNode job) {
        facts(job).forEach((name, value) -> session.print(String.format("%-12s %s", name, value)));
        attempts(job);
        timeline(job);
    }

    private Map<String, String> facts(JsonNode job) {
        Map<String, String> facts = new LinkedHashMap<>();
        String state = Json.text(job, "state", "?");
        facts.put("Job", Json.text(job, "id", "?") + "  " + Json.text(job, "name", ""));
        facts.put(
                "State",
                session.terminal().paint(Paint.ofState(state), state)
                        + Json.text(job, "reason").map(reason -> ": " + reason).orElse(""));
        facts.put("Team, user", Json.text(job, "team", "?") + ", " + Json.text(job, "user", "?"));
        facts.put(
                "Policy",
                Json.text(job, "policy", "?") + ", urgency " + Show.word(Json.text(job, "urgency", "?")) + ", priority "
                        + Json.text(job, "priority", "?"));
        Json.text(job, "retryOf").ifPresent(before -> facts.put("Retry of", before));
        Json.text(job, "modelId").ifPresent(model -> facts.put("Model", model));
        if (job.path("place").isObject()) {
            facts.put(
                    "Place",
                    Places.name(job.path("place")) + ", " + Places.accelerators(job.path("place")) + ", cluster "
                            + Json.text(job.path("place"), "cluster", "?")
                            + (job.path("simulated").asBoolean() ? " (simulated)" : ""));
        }
        facts.put(
                "Progress",
                Show.percent(job.path("progress").asDouble()) + ", checkpoint at "
                        + Show.percent(job.path("checkpointProgress").asDouble()) + ", "
                        + Show.counted(job.path("interruptions").asLong(), "interruption")
                        + (job.path("moves").asLong() == 0
                                ? ""
                                : ", " + Show.counted(job.path("moves").asLong(), "move") + " to save money")
                        + (job.path("restarts").asLong() == 0
                                ? ""
                                : ", " + Show.counted(job.path("restarts").asLong(), "restart") + " after an error"));
        facts.put(
                "Times (UTC)",
                "submitted " + Show.instant(Json.instant(job, "submittedAt")) + ", started "
                        + Show.instant(Json.instant(job, "startedAt")) + ", ended "
                        + Show.instant(Json.instant(job, "endedAt")));
        Json.instant(job, "predictedFinish")
                .ifPresent(finish -> facts.put(
                        "Expected",
                        "finish " + Show.instant(Optional.of(finish))
                                + Json.duration(job, "predictedRunTime")
                                        .map(time -> ", run time " + Show.duration(time))
                                        .orElse("")));
        Json.instant(job, "deadline").ifPresent(deadline -> facts.put("Deadline", Show.instant(Optional.of(deadline))));
        facts.put(
                "Cost",
                Show.money(Json.money(job, "cost")) + " so far, " + Show.money(Json.money(job, "expectedCost"))
                        + " expected"
                        + Json.money(job, "budget")
                                .map(budget -> ", budget " + Show.money(budget))
                                .orElse("")
                        + ", " + Show.decimal(Json.decimal(job, "acceleratorHours")) + " accelerator-hours");
        return facts;
    }

    private void attempts(JsonNode job) {
        Table table = new Table(
                ">ATTEMPT",
                "PLACE",
                "ACCELERATORS",
                ">PRICE/H",
                "DECIDED (UTC)",
                "STARTED",
                "ENDED",
                ">COST",
                "OUTCOME");
        Json.items(job, "attempts")
                .forEach(attempt -> table.row(
                        Json.text(attempt, "attempt", "?"),
                        Places.name(attempt.path("place")),
                        Places.accelerators(attempt.path("place")),
                        Show.money(Json.money(attempt, "pricePerHour")),
                        Show.instant(Json.instant(attempt, "decidedAt")),
                        Show.instant(Json.instant(attempt, "startedAt")),
                        Show.instant(Json.instant(attempt, "endedAt")),
                        Show.money(Json.money(attempt, "cost")),
                        Json.text(attempt, "outcome", Show.UNKNOWN)));
        if (!table.isEmpty()) {
            session.print("");
            table.print(session.terminal());
        }
    }

    private void timeline(JsonNode job) {
        Table table = new Table("WHEN (UTC)", "WHAT", "");
        Json.items(job, "timeline")
                .forEach(entry -> table.row(
                        Show.instant(Json.instant(entry, "occurredAt")),
                        Json.text(entry, "type", "?"),
                        Json.text(entry, "summary", "")));
        if (!table.isEmpty()) {
            session.print("");
            table.print(session.terminal());
        }
    }
}
