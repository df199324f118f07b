package dev.supercargo.simulator.training;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        // To the second, as the end is told: no line may come later than an end that is told afterwards.
        Instant until = Metadata.time(terminated.path("finishedAt")).orElse(now.truncatedTo(ChronoUnit.SECONDS));
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
        int code = terminated.path("exitCode").asInt();
        boolean finished = terminated.isObject() && code == 0;
        Instant reached = finished ? until.plusSeconds(1) : until;
        progress(lines, run, start, run.progressAfter(Duration.between(start, reached)));
        if (terminated.isObject()) {
            print(
                    lines,
                    until,
                    finished
                            ? "finished"
                            : code == 143 ? "received SIGTERM, exit code 143" : "error: exit code " + code);
        }
        return lines;
    }

    private static void progress(List<Line> lines, TrainingRun run, Instant start, double reached) {
        double saved = run.startProgress();
        for (int percent = (int) Math.ceil(100 * run.startProgress()); percent <= 100 * reached; percent++) {
            double progress = percent / 100.0;
            Duration when = run.until(progress);
            Instant second = start.plus(when).truncatedTo(ChronoUnit.SECONDS);
            // A loss curve as training shows it, falling with the logarithm of the steps.
            double loss = 0.9 + 9.6 / (1 + Math.log1p(progress * STEPS_OF_A_JOB));
            print(
                    lines,
                    second,
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
                print(lines, second, String.format(Locale.ROOT, "checkpoint saved at progress %.1f %%", 100 * saved));
            }
        }
    }

    private static void print(List<Line> lines, Instant time, String text) {
        lines.add(new Line(time, PREFIX + text));
    }
}
