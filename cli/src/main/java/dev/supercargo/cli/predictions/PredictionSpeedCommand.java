package dev.supercargo.cli.predictions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.calibration.speed.MeasurePredictionSpeed;
import dev.supercargo.calibration.speed.PredictionSpeed;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the predictor itself; needs no running platform. */
@NullUnmarked
@Command(
        name = "prediction-speed",
        description = "Time one prediction and count what it allocates, with JMH on a mix of common questions. Needs no"
                + " running platform.")
public final class PredictionSpeedCommand implements Callable<Integer> {

    private static final int FORKS_MAX = 20;
    private static final int ITERATIONS_MAX = 100;
    private static final long ITERATION_MILLIS = 1000;

    @Option(
            names = "--forks",
            paramLabel = "N",
            defaultValue = "1",
            description = "Fresh JVMs, one after the other (1).")
    private int forks;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "5",
            description = "Iterations of one second to warm up, and as many to measure (5).")
    private int iterations;

    @Option(names = "--json", description = "One JSON object instead of a table.")
    private boolean json;

    private final Session session;

    public PredictionSpeedCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        within("--forks", forks, FORKS_MAX);
        within("--iterations", iterations, ITERATIONS_MAX);
        List<PredictionSpeed> speeds = MeasurePredictionSpeed.run(
                forks, iterations, ITERATION_MILLIS, session.terminal().err());
        if (json) {
            session.print(json(speeds).toString());
        } else {
            print(speeds);
        }
        return ExitCode.OK.number();
    }

    private static void within(String option, int value, int max) {
        if (value < 1 || value > max) {
            throw new Complaint(option + " must lie in 1.." + max + ", but is " + value + ".");
        }
    }

    private static ObjectNode json(List<PredictionSpeed> speeds) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("ns_per_prediction", whole(mean(speeds, false)))
                .put("bytes_per_prediction", whole(mean(speeds, true)));
        ArrayNode questions = result.putArray("questions");
        for (PredictionSpeed speed : speeds) {
            ObjectNode one = questions
                    .addObject()
                    .put("question", speed.question().name().toLowerCase(Locale.ROOT))
                    .put("ns", whole(speed.nanoseconds()))
                    .put("bytes", whole(speed.allocatedBytes()));
            speed.errorNanoseconds().ifPresent(error -> one.put("ns_error", whole(error)));
        }
        return result;
    }

    private void print(List<PredictionSpeed> speeds) {
        Table table = new Table("QUESTION", ">NS", ">± NS", ">BYTES ALLOCATED");
        for (PredictionSpeed speed : speeds) {
            table.row(
                    speed.question().label(),
                    Show.count(whole(speed.nanoseconds()).longValue()),
                    speed.errorNanoseconds()
                            .map(error -> Show.count(whole(error).longValue()))
                            .orElse(Show.UNKNOWN),
                    Show.count(whole(speed.allocatedBytes()).longValue()));
        }
        table.row(
                "mean of the mix",
                Show.count(whole(mean(speeds, false)).longValue()),
                "",
                Show.count(whole(mean(speeds, true)).longValue()));
        table.print(session.terminal());
    }

    private static double mean(List<PredictionSpeed> speeds, boolean allocated) {
        return speeds.stream()
                .mapToDouble(speed -> allocated ? speed.allocatedBytes() : speed.nanoseconds())
                .average()
                .orElseThrow();
    }

    private static BigDecimal whole(double value) {
        return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
    }
}
