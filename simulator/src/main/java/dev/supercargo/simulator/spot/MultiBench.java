package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.DeadlineJob;
import dev.supercargo.engine.spot.PlaceChooser;
import dev.supercargo.engine.spot.SpotPlace;
import dev.supercargo.engine.spot.SupercargoPolicy;
import dev.supercargo.engine.spot.ZoneClasses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Replays scenarios with all traces of a family as places at once: the same hour of each trace, one price, moving free.
 * Families are the groups of {@link TraceGroup} with the same tick and length enough. Scenarios that differ only in their
 * trace are one.
 */
public final class MultiBench {

    private final List<Case> cases;
    private final ZoneClasses classes;

    private MultiBench(List<Case> cases, ZoneClasses classes) {
        this.cases = cases;
        this.classes = classes;
    }

    /** Of the families that have two traces or more. */
    public static MultiBench of(Path scenarios, Path traces, ZoneClasses classes) {
        List<Trace> all = Traces.of(traces);
        Map<String, Case> cases = new LinkedHashMap<>();
        for (Scenario scenario : Scenarios.read(scenarios, traces)) {
            String family = TraceGroup.of(scenario.trace().name());
            int end = scenario.startTick() + scenario.job().ticks();
            List<Trace> places = all.stream()
                    .filter(trace -> TraceGroup.of(trace.name()).equals(family))
                    .filter(trace -> trace.tick().equals(scenario.job().tick()) && trace.ticks() >= end)
                    .toList();
            if (places.size() > 1) {
                Case each = new Case(family, places, scenario.startTick(), scenario.job());
                cases.putIfAbsent(family + "/" + scenario.startTick() + "/" + scenario.job(), each);
            }
        }
        return new MultiBench(
                cases.values().stream()
                        .sorted(Comparator.comparing((Case each) -> each.family)
                                .thenComparing(each -> each.job.deadline())
                                .thenComparing(each -> each.job.restartDelay())
                                .thenComparing(each -> each.startTick))
                        .toList(),
                classes);
    }

    public int cases() {
        return cases.size();
    }

    /** Runs everything on the calling thread; {@code progress} hears the number of cases done. */
    public List<MultiCell> run(IntConsumer progress) {
        SupercargoPolicy single = new SupercargoPolicy(classes);
        PlaceChooser.Tables tables = new PlaceChooser.Tables(classes);
        Map<String, Sums> sums = new TreeMap<>();
        for (int index = 0; index < cases.size(); index++) {
            Case each = cases.get(index);
            sums.computeIfAbsent(each.label(), label -> new Sums(each)).add(each, single, tables);
            progress.accept(index + 1);
        }
        return sums.values().stream().map(Sums::cell).toList();
    }

    /** One job on the places of a family. */
    private record Case(String family, List<Trace> places, int startTick, DeadlineJob job) {
        String label() {
            return "%s %08d %08d"
                    .formatted(
                            family,
                            job.deadline().toMillis() / 1000,
                            job.restartDelay().toMillis());
        }
    }

    /** Sums of one cell. */
    private static final class Sums {
        private final Case first;
        private int count;
        private int late;
        private double places;
        private double meanSingle;
        private double bestSingle;
        private double multi;
        private double optimum;

        Sums(Case first) {
            this.first = first;
        }

        void add(Case each, SupercargoPolicy single, PlaceChooser.Tables tables) {
            DeadlineJob job = each.job();
            double[] alone = each.places().stream()
                    .mapToDouble(trace -> Replay.run(single, job, job.work(), trace, each.startTick())
                            .usd(job))
                    .toArray();
            // Zones of a family lie in few regions; taken as one, shortages are expected to coincide in part.
            List<SpotPlace> near = IntStream.range(0, each.places().size())
                    .mapToObj(place -> SpotPlace.near(0, job.spot()))
                    .toList();
            Outcome outcome =
                    MultiReplay.run(new PlaceChooser(job, near, tables), job, each.places(), each.startTick());
            count++;
            late += outcome.late() ? 1 : 0;
            places += each.places().size();
            meanSingle += Arrays.stream(alone).average().orElseThrow();
            bestSingle += Arrays.stream(alone).min().orElseThrow();
            multi += outcome.usd(job);
            optimum += MultiOptimum.usd(job, each.places(), each.startTick());
        }

        MultiCell cell() {
            Duration deadline = first.job().deadline();
            Duration delay = first.job().restartDelay();
            return new MultiCell(
                    first.family(),
                    deadline.toMillis() / 3.6e6,
                    delay.toMillis() / 3.6e6,
                    count,
                    places / count,
                    meanSingle / count,
                    bestSingle / count,
                    multi / count,
                    optimum / count,
                    late);
        }
    }
}
