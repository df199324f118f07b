package dev.supercargo.simulator.training;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pod's container does, read from its annotations and environment. All progress is that of the whole job,
 * 0 to 1; all times count from the container's start.
 *
 * @param runTime from start to success when nothing happens
 * @param startProgress what earlier attempts had saved
 * @param checkpointInterval between two checkpoints; empty when none are written
 * @param interruptionAt progress at which spot capacity is taken away
 * @param stallAt progress beyond which nothing moves
 * @param exitCode with which the container ends at {@code exitAt}
 * @param exitAt progress at which the container ends
 */
public record TrainingRun(
        Duration runTime,
        double startProgress,
        Optional<Duration> checkpointInterval,
        OptionalDouble interruptionAt,
        OptionalDouble stallAt,
        int exitCode,
        OptionalDouble exitAt) {

    public static final String PROGRESS = "supercargo.dev/progress";
    public static final String CHECKPOINT_PROGRESS = "supercargo.dev/checkpoint-progress";

    /** Written at binding: the true run time on that node. */
    public static final String TRUE_RUN_TIME = "simulator.supercargo.dev/run-time";

    /** Written into a replacement pod: the checkpoint of the pod it replaces. */
    public static final String RESUMED_FROM = "simulator.supercargo.dev/resumed-from-progress";

    private static final String PREDICTED = "supercargo.dev/predicted-run-time";
    private static final String START = "supercargo.dev/start-progress";
    private static final String INTERVAL = "supercargo.dev/checkpoint-interval";
    private static final String INTERRUPTION = "SUPERCARGO_SIMULATED_INTERRUPTION";
    private static final String JOB_ID = "supercargo.dev/job-id";

    private static final String TERMINATION = "SIMULATED_TERMINATION";

    private static final Duration WRITES_A_LAST_CHECKPOINT = Duration.ofSeconds(10);
    private static final Duration ENDS_AT_ONCE = Duration.ofSeconds(1);
    private static final Duration WITHOUT_PREDICTION = Duration.ofHours(1);
    private static final double SPREAD = 0.06;
    private static final Pattern PERCENT = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*%\\s*");
    private static final Pattern EXIT = Pattern.compile("\\s*(\\d{1,3})\\s*@(.*)");

    /** When the container ends by itself, and with which code. */
    public record End(Duration after, int exitCode) {}

    public static TrainingRun of(JsonNode pod) {
        double start = startProgress(pod);
        Duration runTime =
                duration(Metadata.annotation(pod, TRUE_RUN_TIME)).orElseGet(() -> trueRunTime(pod, "unknown"));
        Matcher exit = EXIT.matcher(environment(pod, "SUPERCARGO_SIMULATED_EXIT"));
        boolean exits = exit.matches();
        return new TrainingRun(
                runTime,
                start,
                duration(Metadata.annotation(pod, INTERVAL)).filter(interval -> !interval.isZero()),
                later(percent(environment(pod, INTERRUPTION)), start),
                later(percent(environment(pod, "SUPERCARGO_SIMULATED_STALL")), start),
                exits ? Integer.parseInt(exit.group(1)) : 0,
                exits ? later(percent(exit.group(2)), start) : OptionalDouble.empty());
    }

    /** Whether the pod's environment asks for an interruption. */
    public static boolean isScriptedToBeInterrupted(JsonNode pod) {
        return !environment(pod, INTERRUPTION).isEmpty();
    }

    /**
     * How long the rest of the job really takes: the prediction times a factor that depends on job and instance type
     * only, log-normal with σ = 6 %. {@code SIMULATED_RUN_TIME} in the environment is taken as it is.
     */
    public static Duration trueRunTime(JsonNode pod, String instanceType) {
        Optional<Duration> scripted = duration(environment(pod, "SIMULATED_RUN_TIME"));
        if (scripted.isPresent()) {
            return scripted.get();
        }
        Optional<Duration> predicted = duration(Metadata.annotation(pod, PREDICTED));
        if (predicted.isEmpty()) {
            return WITHOUT_PREDICTION;
        }
        double factor =
                Math.exp(SPREAD * new SplittableRandom((jobId(pod) + "|" + instanceType).hashCode()).nextGaussian());
        double planned = fraction(Metadata.annotation(pod, START)).orElse(0);
        double left = planned < 1 ? (1 - startProgress(pod)) / (1 - planned) : 1;
        return Duration.ofMillis(Math.max(1000, Math.round(predicted.get().toMillis() * factor * left)));
    }

    /** The job this pod belongs to: its label, or its owner. */
    public static String jobId(JsonNode pod) {
        String label = Metadata.label(pod, JOB_ID);
        if (!label.isEmpty()) {
            return label;
        }
        String owner = Metadata.controller(pod).path("uid").asText("");
        return owner.isEmpty() ? Metadata.uid(pod) : owner;
    }

    private static double startProgress(JsonNode pod) {
        double planned = fraction(Metadata.annotation(pod, START)).orElse(0);
        return Math.max(
                planned, fraction(Metadata.annotation(pod, RESUMED_FROM)).orElse(0));
    }

    /**
     * How long the container takes to end from when it is told to: ten seconds for a last checkpoint if it writes any, else
     * one, or what {@code SIMULATED_TERMINATION} in its environment says.
     */
    public static Duration timeToEnd(JsonNode pod) {
        return duration(environment(pod, TERMINATION))
                .orElseGet(
                        () -> Metadata.annotation(pod, INTERVAL).isEmpty() ? ENDS_AT_ONCE : WRITES_A_LAST_CHECKPOINT);
    }

    /** A number from 0 to 1, or empty. */
    public static OptionalDouble fraction(String text) {
        try {
            double value = Double.parseDouble(text);
            return value >= 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble percent(String text) {
        Matcher percent = PERCENT.matcher(text);
        return percent.matches()
                ? fraction(Double.toString(Double.parseDouble(percent.group(1)) / 100))
                : OptionalDouble.empty();
    }

    private static OptionalDouble later(OptionalDouble at, double start) {
        return at.isPresent() && at.getAsDouble() > start ? at : OptionalDouble.empty();
    }

    private static Optional<Duration> duration(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Duration.parse(text)).filter(d -> !d.isNegative());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String environment(JsonNode pod, String name) {
        for (JsonNode container : Json.at(pod, "spec", "containers")) {
            for (JsonNode variable : container.path("env")) {
                if (variable.path("name").asText().equals(name)) {
                    return variable.path("value").asText("");
                }
            }
        }
        return "";
    }

    /** When the job reaches this progress; zero when it has it already. */
    public Duration until(double progress) {
        double rest = 1 - startProgress;
        double share = rest <= 0 ? 0 : Math.max(0, progress - startProgress) / rest;
        return Duration.ofMillis((long) Math.ceil(runTime.toMillis() * share));
    }

    /** Progress after this time. */
    public double progressAfter(Duration elapsed) {
        double share = runTime.isZero() ? 1 : Math.clamp((double) elapsed.toMillis() / runTime.toMillis(), 0, 1);
        double progress = startProgress + (1 - startProgress) * share;
        return Math.min(progress, stallAt.orElse(1));
    }

    /** Progress that the last checkpoint written by then holds. */
    public double checkpointAfter(Duration elapsed) {
        if (checkpointInterval.isEmpty()) {
            return startProgress;
        }
        Duration working = stallAt.isPresent() ? min(elapsed, until(stallAt.getAsDouble())) : elapsed;
        long written = min(working, runTime).dividedBy(checkpointInterval.get());
        return progressAfter(checkpointInterval.get().multipliedBy(written));
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Empty when the container stalls before it could end. */
    public Optional<End> end() {
        boolean stallsFirst = stallAt.isPresent() && (exitAt.isEmpty() || stallAt.getAsDouble() < exitAt.getAsDouble());
        if (stallsFirst) {
            return Optional.empty();
        }
        return Optional.of(exitAt.isPresent() ? new End(until(exitAt.getAsDouble()), exitCode) : new End(runTime, 0));
    }
}
