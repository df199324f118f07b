package dev.supercargo.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Pause;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Follows jobs to their end: a live line for people, one line for each change of state for everybody. */
final class Watch {

    static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "REJECTED");
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Session session;
    private final Platform platform;
    private final boolean json;
    private final Map<String, String> states = new HashMap<>();

    /** @param json print the jobs as they ended and nothing else */
    Watch(Session session, Platform platform, boolean json) {
        this.session = session;
        this.platform = platform;
        this.json = json;
    }

    /** Whether all succeeded. */
    boolean untilEnded(List<String> ids) {
        Set<String> open = new LinkedHashSet<>(ids);
        boolean succeeded = true;
        while (true) {
            List<String> lines = new ArrayList<>();
            for (String id : List.copyOf(open)) {
                String body = platform.get("jobs/" + id);
                JsonNode job = Platform.parsed(body);
                String state = Json.text(job, "state", "?");
                changed(id, state, job);
                if (ENDED.contains(state)) {
                    open.remove(id);
                    succeeded &= state.equals("SUCCEEDED");
                    if (json) {
                        session.print(body);
                    }
                } else {
                    lines.add(line(job));
                }
            }
            if (open.isEmpty()) {
                session.terminal().endLive();
                return succeeded;
            }
            if (!json) {
                session.terminal().live(String.join("   ", lines));
            }
            Pause.of(PAUSE, "Interrupted; the jobs go on.");
        }
    }

    private void changed(String id, String state, JsonNode job) {
        if (json || state.equals(states.put(id, state))) {
            return;
        }
        session.terminal().endLive();
        session.print(id + "  " + session.terminal().paint(Paint.ofState(state), state) + told(state, job));
        session.terminal().out().flush();
    }

    private static String told(String state, JsonNode job) {
        return switch (state) {
            case "PLACED" ->
                "  " + Places.name(job.path("place")) + ", expected " + Show.money(Json.money(job, "expectedCost"));
            case "SUCCEEDED" -> "  " + Show.money(Json.money(job, "cost"));
            case "FAILED", "REJECTED", "CANCELLED", "DEFERRED", "INTERRUPTED", "SUSPENDED" ->
                Json.text(job, "reason").map(reason -> "  " + reason).orElse("");
            default -> "";
        };
    }

    private static String line(JsonNode job) {
        return Json.text(job, "name", "job") + " "
                + Json.text(job, "state", "?").toLowerCase(Locale.ROOT) + " "
                + Show.percent(job.path("progress").asDouble()) + ", " + Show.money(Json.money(job, "cost")) + " of "
                + Show.money(Json.money(job, "expectedCost"));
    }
}
