package dev.supercargo.cli.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.jobs.JobIds;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains where a job went. */
@NullUnmarked
@Command(
        name = "explain",
        description = "Why a job went where it went: every candidate with its time, its cost and why it won or lost.")
public final class ExplainCommand implements Callable<Integer> {

    private static final int SHOWN = 15;

    @Parameters(paramLabel = "ID", description = "The job's id, or a unique beginning or end of it.")
    private String id;

    @Option(names = "--all", description = "All candidates, not only the first " + SHOWN + ".")
    private boolean all;

    @Option(names = "--attempt", paramLabel = "N", description = "The decision of this attempt; without it the last.")
    private Integer attempt;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "What this policy would have done with the same job at the same moment.")
    private String policy;

    @Option(names = "--all-policies", description = "The same for every policy.")
    private boolean allPolicies;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Platform platform = session.platform();
        String jobId = JobIds.complete(platform, id);
        String body = platform.get("jobs/" + jobId + "/decisions");
        if (policy != null || allPolicies) {
            alternatives(
                    platform, jobId, Json.items(Platform.parsed(body), "items").toList());
            return ExitCode.OK.number();
        }
        if (json) {
            session.print(body);
        } else {
            print(jobId, Json.items(Platform.parsed(body), "items").toList());
        }
        return ExitCode.OK.number();
    }

    private void alternatives(Platform platform, String jobId, List<JsonNode> decisions) {
        if (decisions.isEmpty()) {
            throw new Complaint("Nothing is decided about " + jobId + " yet. Maybe it was submitted this second.");
        }
        JsonNode decision = chosen(decisions);
        String answer = platform.get(
                "jobs/" + jobId + "/decisions/" + Json.text(decision, "decisionId", "?") + "/alternatives",
                policy == null || allPolicies ? Map.of() : Map.of("policy", policy));
        if (json) {
            session.print(answer);
            return;
        }
        session.print("Job " + jobId + ", attempt " + Json.text(decision, "attempt", "?") + ", decided at "
                + Show.instant(Json.instant(decision, "decidedAt")) + " UTC:");
        session.print("");
        new AlternativesTable(session.terminal())
                .print(Json.items(Platform.parsed(answer), "items").toList());
    }

    private void print(String jobId, List<JsonNode> decisions) {
        if (decisions.isEmpty()) {
            session.print("Nothing is decided about " + jobId + " yet. Maybe it was submitted this second.");
            return;
        }
        JsonNode decision = chosen(decisions);
        session.print("Job " + jobId + ", attempt " + Json.text(decision, "attempt", "?") + ": "
                + Show.word(Json.text(decision, "outcome", "?")) + " by policy "
                + Json.text(decision, "policy", "?") + " at " + Show.instant(Json.instant(decision, "decidedAt"))
                + " UTC"
                + (decision.path("simulated").asBoolean() ? " (simulated cluster)" : "")
                + (decisions.size() > 1
                        ? "; decision " + number(decisions, decision) + " of " + decisions.size()
                        : ""));
        session.print("");
        List<JsonNode> candidates = Json.items(decision, "candidates").toList();
        if (!candidates.isEmpty()) {
            new CandidateTable(session.terminal()).print(candidates, all ? candidates.size() : SHOWN);
            session.print("");
        }
        int leftOut = decision.path("leftOut").asInt();
        if (leftOut > 0) {
            session.print("Not compared: " + Show.count(leftOut)
                    + " more offers that the job does not accept or no cluster starts.");
        }
        session.print("Why: " + Json.text(decision, "reason", "not said"));
    }

    private JsonNode chosen(List<JsonNode> newestFirst) {
        if (attempt == null) {
            return newestFirst.getFirst();
        }
        return newestFirst.stream()
                .filter(decision -> decision.path("attempt").asInt() == attempt)
                .findFirst()
                .orElseThrow(() -> new Complaint("There is no decision of attempt " + attempt + "; there are "
                        + newestFirst.size() + ", the last of attempt "
                        + Json.text(newestFirst.getFirst(), "attempt", "?") + "."));
    }

    private static int number(List<JsonNode> newestFirst, JsonNode decision) {
        return newestFirst.size() - newestFirst.indexOf(decision);
    }
}
