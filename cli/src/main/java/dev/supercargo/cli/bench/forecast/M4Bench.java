package dev.supercargo.cli.bench.forecast;

import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.evaluation.M4Measures;
import dev.supercargo.forecasting.model.Portfolio;
import dev.supercargo.forecasting.series.TimeSeries;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Series of the M4 competition, each with what followed.
 *
 * @param cases at least one
 */
record M4Bench(List<Case> cases) {

    /** M4 has no dates; any will do. */
    private static final Instant START = Instant.EPOCH;

    private static final int HOURS_OF_A_DAY = 24;

    record Case(double[] known, double[] truth) {}

    /** @param test absent to hold back the last values of each series */
    static M4Bench of(Path train, @Nullable Path test, int horizon) {
        Map<String, double[]> series = M4File.read(train);
        Map<String, double[]> followed = test == null ? Map.of() : M4File.read(test);
        List<Case> cases = new ArrayList<>();
        series.forEach((id, values) -> cases.add(
                test == null ? heldBack(id, values, horizon) : following(id, values, followed.get(id), horizon)));
        return new M4Bench(List.copyOf(cases));
    }

    private static Case heldBack(String id, double[] values, int horizon) {
        int known = values.length - horizon;
        if (known < Forecasting.OBSERVATIONS_MIN) {
            throw new Complaint("series '" + id + "' has " + values.length + " values; with " + horizon
                    + " held back too few are left.");
        }
        return new Case(Arrays.copyOf(values, known), Arrays.copyOfRange(values, known, values.length));
    }

    private static Case following(String id, double[] values, double @Nullable [] truth, int horizon) {
        if (truth == null || truth.length < horizon) {
            throw new Complaint("--test has " + (truth == null ? 0 : truth.length) + " values of series '" + id
                    + "', but --horizon is " + horizon + ".");
        }
        return new Case(values, Arrays.copyOf(truth, horizon));
    }

    /** A series without a period may still have a yearly rhythm, which M4 does not score: it is looked for in weeks. */
    M4Report run(Session session, int period) {
        Forecasting forecasting = switch (period) {
            case 1 -> Forecasting.weekly();
            case HOURS_OF_A_DAY -> Forecasting.hourly();
            default -> new Forecasting(Portfolio.of(period));
        };
        List<Clocked<Optional<M4Measures>>> judged = Clocked.each(cases, known -> judge(forecasting, known, period));
        List<M4Measures> measures =
                judged.stream().flatMap(each -> each.result().stream()).toList();
        if (measures.isEmpty()) {
            throw new Complaint("no series ever changes, so that no error can be scaled.");
        }
        if (measures.size() < cases.size()) {
            session.terminal()
                    .err()
                    .println(cases.size() - measures.size() + " series never change and are not judged");
            session.terminal().err().flush();
        }
        long nanos = judged.stream().mapToLong(Clocked::cpuNanos).sum();
        return new M4Report(measures.size(), M4Measures.mean(measures), Clocked.milliseconds(nanos) / cases.size());
    }

    private static Optional<M4Measures> judge(Forecasting forecasting, Case known, int period) {
        TimeSeries history = TimeSeries.of(START, Duration.ofHours(1), known.known());
        return M4Measures.of(forecasting, history, history.following(known.truth()), period);
    }
}
