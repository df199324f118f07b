package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.engine.prediction.edge.EdgeGoal;
import dev.supercargo.quantities.Power;
import dev.supercargo.router.taskfile.DeploymentFile.Endpoint;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code routing.serving} of a deployment: what it must reach, and where it answers. */
final class GoalReader {

    static final Set<String> KEYS = Set.of(
            "target_fps",
            "max_latency",
            "max_power",
            "precision",
            "batch",
            "prompt",
            "written",
            "replicas",
            "port",
            "health");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:\\.\\d{1,3})?");
    private static final Pattern POWER = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?)\\s*W");
    private static final Pattern MILLISECONDS = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)\\s*ms");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/-]{0,200}");
    private static final int REPLICAS_MAX = 100;
    private static final int PORT_MAX = 65_535;

    private GoalReader() {}

    /** Empty, with complaints, if it says too little. */
    static Optional<EdgeGoal> goal(Fields serving) {
        if (!serving.has("target_fps")) {
            serving.complain("target_fps", "MISSING", "how many frames a second? For example 30.");
        }
        Optional<Duration> latency = serving.value("max_latency", GoalReader::latency);
        Optional<Power> power = serving.value("max_power", GoalReader::power);
        return serving.value("target_fps", GoalReader::framesPerSecond)
                .map(frames -> new EdgeGoal(frames, latency, power));
    }

    static int replicas(Fields serving) {
        return serving.value("replicas", text -> atMost(REPLICAS_MAX, Values.positiveInteger(text)))
                .orElse(1);
    }

    static Optional<Endpoint> endpoint(Fields serving) {
        Optional<Integer> port = serving.value("port", text -> atMost(PORT_MAX, Values.positiveInteger(text)));
        Optional<String> health = serving.value("health", GoalReader::path);
        if (health.isPresent() && !serving.has("port")) {
            serving.complain("health", "INVALID", "needs a port. Maybe add port: 8080.");
        }
        return port.map(number -> new Endpoint(number, health));
    }

    private static double framesPerSecond(String text) {
        if (!NUMBER.matcher(text).matches() || Double.parseDouble(text) == 0) {
            throw new IllegalArgumentException(
                    "expected frames a second, a number above 0 such as 30, but found '" + text + "'.");
        }
        return Double.parseDouble(text);
    }

    private static Power power(String text) {
        Matcher watts = POWER.matcher(text);
        if (!watts.matches() || Double.parseDouble(watts.group(1)) == 0) {
            throw new IllegalArgumentException("expected a power with its unit such as 15W, but found '" + text + "'.");
        }
        return new Power(Double.parseDouble(watts.group(1)));
    }

    private static Duration latency(String text) {
        Matcher milliseconds = MILLISECONDS.matcher(text);
        if (!milliseconds.matches()) {
            return Values.duration(text);
        }
        long micros = Math.round(Double.parseDouble(milliseconds.group(1)) * 1e3);
        if (micros == 0) {
            throw new IllegalArgumentException("expected a time above 0 such as 50ms, but found '" + text + "'.");
        }
        return Duration.ofNanos(micros * 1000);
    }

    private static String path(String text) {
        if (!PATH.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a path such as /healthz, but found '" + text + "'.");
        }
        return text;
    }

    private static int atMost(int most, int number) {
        if (number > most) {
            throw new IllegalArgumentException("expected 1 to " + most + ", but found " + number + ".");
        }
        return number;
    }
}
