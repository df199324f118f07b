package dev.supercargo.planner.waste;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pairs work with the accelerator that did the same for less. One run is no evidence; it takes {@value RUNS_MIN}. */
final class CheapestWork {

    private static final int RUNS_MIN = 3;

    private static final Comparator<MeasuredWork> CHEAPEST =
            Comparator.comparingDouble(MeasuredWork::perMillion).thenComparing(MeasuredWork::acceleratorId);

    private CheapestWork() {}

    /**
     * Work and what did it for less.
     *
     * @param done dearer than {@code cheapest}
     */
    record Pair(MeasuredWork done, MeasuredWork cheapest) {}

    static List<Pair> pairs(List<MeasuredWork> work) {
        Map<Task, MeasuredWork> cheapest = work.stream()
                .filter(done -> done.runs() >= RUNS_MIN && done.cost().isPositive())
                .collect(Collectors.toMap(
                        MeasuredWork::task,
                        done -> done,
                        (one, other) -> CHEAPEST.compare(one, other) <= 0 ? one : other));
        return work.stream().flatMap(done -> pair(done, cheapest)).toList();
    }

    private static Stream<Pair> pair(MeasuredWork done, Map<Task, MeasuredWork> cheapest) {
        MeasuredWork best = cheapest.get(done.task());
        return best != null && best.perMillion() < done.perMillion() ? Stream.of(new Pair(done, best)) : Stream.empty();
    }
}
