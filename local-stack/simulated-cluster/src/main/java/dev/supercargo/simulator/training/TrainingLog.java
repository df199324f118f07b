package dev.supercargo.simulator.training;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a simulated container prints. Nothing is stored: the lines follow from the pod and the time. */
public final class TrainingLog {

    private static final String PREFIX = "[simulated] ";
    private static final int STEPS_OF_A_JOB = 10_000;

    /** One printed line. */
    public record Line(Instant time, String text) {}

    private TrainingLog() {}

    /** All lines up to now; empty when the container has not started. */
    public static List<Line> of(JsonNode pod, Instant now) {
        List<Line> lines = new ArrayList<>();
        JsonNode state = Json.at(pod, "status", "containerStatuses").path(0).path("state");
        JsonNode terminated = state.path("terminated");
        Optional<Instant> started = Metadata.time(state.path("running").path("startedAt"))
                .or(() -> Metadata.time(terminated.path("startedAt")));
        if (started.isEmpty()) {
            return lines;
        }
        Instant start = started.get();
        Instant until = Metadata.time(terminated.path("finishedAt")).orElse(now);
        TrainingRun run = TrainingRun.of(pod);
        print(
                lines,
                start,
                String.format(
                        Locale.ROOT,
                        "start on %s, progress %.1f %%, %s checkpoints; no computation takes place",
                        Json.text(pod, "spec", "nodeName"),
                        100 * run.startProgress(),
                        run.checkpointInterval()
                                .map(interval -> "every " + interval)
                                .orElse("no")));
        progress(lines, run, start, until);
        if (terminated.isObject()) {
            int code = terminated.path("exitCode").asInt();
            print(
                    lines,
                    until,
                    code == 0
                            ? "finished"
                            : code == 143 ? "received SIGTERM, exit code 143" : "error: exit code " + code);
        }
        return lines;
    }

    private static void progress(List<Line> lines, TrainingRun run, Instant start, Instant until) {
        Duration elapsed = Duration.between(start, until);
        double reached = run.progressAfter(elapsed);
        double saved = run.startProgress();
        for (int percent = (int) Math.ceil(100 * run.startProgress()); percent <= 100 * reached; percent++) {
            double progress = percent / 100.0;
            Duration when = run.until(progress);
            // A loss curve as training shows it, falling with the logarithm of the steps.
            double loss = 0.9 + 9.6 / (1 + Math.log1p(progress * STEPS_OF_A_JOB));
            print(
                    lines,
                    start.plus(when),
                    String.format(
                            Locale.ROOT,
                            "step %d/%d  progress %d %%  loss %.4f",
                            Math.round(progress * STEPS_OF_A_JOB),
                            STEPS_OF_A_JOB,
                            percent,
                            loss));
            double checkpoint = run.checkpointAfter(when);
            if (checkpoint > saved) {
                saved = checkpoint;
                print(
                        lines,
                        start.plus(when),
                        String.format(Locale.ROOT, "checkpoint saved at progress %.1f %%", 100 * saved));
            }
        }
    }

    private static void print(List<Line> lines, Instant time, String text) {
        lines.add(new Line(time, PREFIX + text));
    }
}
