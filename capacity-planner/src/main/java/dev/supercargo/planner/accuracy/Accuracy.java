package dev.supercargo.planner.accuracy;

import dev.supercargo.quantities.Measured;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Groups comparisons and describes each group. */
public final class Accuracy {

    private static final Comparator<Comparison> BY_END =
            Comparator.comparing(Comparison::endedAt).thenComparing(Comparison::jobId);

    private static final Comparator<GroupAccuracy> ALARMS_FIRST = Comparator.comparing(
                    (GroupAccuracy group) -> !group.drift().isAlarm())
            .thenComparing(Comparator.comparingInt(GroupAccuracy::runs).reversed())
            .thenComparing(GroupAccuracy::key)
            .thenComparing(GroupAccuracy::simulated);

    private Accuracy() {}

    /** A group for each value, those with a drift first, then by number of runs; the order of the input is indifferent. */
    public static List<GroupAccuracy> by(Dimension dimension, List<Comparison> comparisons) {
        return comparisons.stream()
                .collect(Collectors.groupingBy(
                        run -> dimension.of(run) + (run.simulated() ? " simulated" : " real"),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(group -> describe(dimension, group))
                .sorted(ALARMS_FIRST)
                .toList();
    }

    private static GroupAccuracy describe(Dimension dimension, List<Comparison> unordered) {
        List<Comparison> runs = unordered.stream().sorted(BY_END).toList();
        Comparison first = runs.getFirst();
        double mean = runs.stream().mapToDouble(Comparison::logRatio).average().orElse(0);
        return new GroupAccuracy(
                dimension.of(first),
                first.simulated(),
                runs.size(),
                first.endedAt(),
                runs.getLast().endedAt(),
                SequentialTest.percent(mean),
                spread(runs, mean),
                withinBand(runs),
                SequentialTest.of(runs));
    }

    private static @Nullable Double spread(List<Comparison> runs, double mean) {
        if (runs.size() < 2) {
            return null;
        }
        double squares = runs.stream()
                .mapToDouble(run -> (run.logRatio() - mean) * (run.logRatio() - mean))
                .sum();
        return SequentialTest.percent(Math.sqrt(squares / (runs.size() - 1)));
    }

    private static @Nullable Double withinBand(List<Comparison> runs) {
        List<Boolean> judged =
                runs.stream().flatMap(run -> heldBy(run).stream()).toList();
        return judged.isEmpty()
                ? null
                : 100.0 * judged.stream().filter(held -> held).count() / judged.size();
    }

    private static List<Boolean> heldBy(Comparison run) {
        return run.predicted().band() instanceof Measured.Known<Band>(Band band)
                ? List.of(band.holds(run.actual()))
                : List.of();
    }
}
