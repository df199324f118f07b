package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.DeadlineJob;
import dev.supercargo.engine.spot.GreedyPolicy;
import dev.supercargo.engine.spot.OnDemandPolicy;
import dev.supercargo.engine.spot.SpotPolicy;
import dev.supercargo.engine.spot.SupercargoPolicy;
import dev.supercargo.engine.spot.UniformProgressPolicy;
import dev.supercargo.engine.spot.ZoneClasses;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Replays scenarios under all policies and sums up. */
public final class SpotBench {

    private static final String UNIFORM_PROGRESS = "uniform-progress";
    private static final String SUPERCARGO = "supercargo";
    private static final String OMNISCIENT = "omniscient";

    private final List<Scenario> scenarios;
    private final List<SpotPolicy> policies;

    /** Scenarios of the same terms come together, as they share tables of ours. */
    private SpotBench(List<Scenario> scenarios, List<SpotPolicy> policies) {
        this.scenarios = scenarios;
        this.policies = policies;
    }

    /** The standard policies, ours with the zone classes given. */
    public static SpotBench of(Path scenarios, Path traces, ZoneClasses classes) {
        return new SpotBench(
                Scenarios.read(scenarios, traces).stream()
                        .sorted(Comparator.comparing(Terms::of))
                        .toList(),
                List.of(
                        new OnDemandPolicy(),
                        new GreedyPolicy(),
                        new UniformProgressPolicy(),
                        new SupercargoPolicy(classes)));
    }

    public int scenarios() {
        return scenarios.size();
    }

    /** Runs everything on the calling thread; {@code progress} hears the number of scenarios done. */
    public SpotReport run(IntConsumer progress) {
        Map<String, Tally> total = new LinkedHashMap<>();
        Map<Terms, Map<String, Tally>> cells = new TreeMap<>();
        for (int index = 0; index < scenarios.size(); index++) {
            Scenario scenario = scenarios.get(index);
            Map<String, Tally> cell = cells.computeIfAbsent(Terms.of(scenario), terms -> new LinkedHashMap<>());
            replay(scenario).forEach((policy, result) -> {
                total.computeIfAbsent(policy, name -> new Tally()).add(result);
                cell.computeIfAbsent(policy, name -> new Tally()).add(result);
            });
            progress.accept(index + 1);
        }
        Map<String, SpotReport.PolicyResult> results = new LinkedHashMap<>();
        total.forEach((policy, tally) -> results.put(policy, new SpotReport.PolicyResult(tally.mean(), tally.late)));
        return new SpotReport(
                scenarios.size(),
                results,
                SpotReport.gapClosed(mean(total, UNIFORM_PROGRESS), mean(total, SUPERCARGO), mean(total, OMNISCIENT)),
                cells.entrySet().stream()
                        .map(cell -> cell.getKey().cell(cell.getValue()))
                        .toList());
    }

    private Map<String, Result> replay(Scenario scenario) {
        DeadlineJob job = scenario.job();
        Map<String, Result> results = new LinkedHashMap<>();
        for (SpotPolicy policy : policies) {
            Outcome outcome = Replay.run(policy, job, job.work(), scenario.trace(), scenario.startTick());
            results.put(policy.name(), new Result(outcome.usd(job), outcome.late()));
        }
        double optimum = Optimum.usd(job, scenario.trace(), scenario.startTick());
        // Where even the optimum is late the job cannot be done in time; it is counted at its cost on demand.
        boolean impossible = Double.isInfinite(optimum);
        double cost = impossible
                ? Replay.run(new OnDemandPolicy(), job, job.work(), scenario.trace(), scenario.startTick())
                        .usd(job)
                : optimum;
        results.put(OMNISCIENT, new Result(cost, impossible));
        return results;
    }

    private static double mean(Map<String, Tally> tallies, String policy) {
        Tally tally = tallies.get(policy);
        return tally == null ? Double.NaN : tally.mean();
    }

    /** What one policy made of one scenario. */
    private record Result(double usd, boolean late) {}

    /** What the scenarios of a cell have in common. */
    private record Terms(double deadlineHours, double delayHours, String group) implements Comparable<Terms> {

        private static final Comparator<Terms> ORDER = Comparator.comparingDouble(Terms::deadlineHours)
                .thenComparingDouble(Terms::delayHours)
                .thenComparing(Terms::group);

        static Terms of(Scenario scenario) {
            return new Terms(
                    scenario.job().deadline().toMillis() / 3.6e6,
                    scenario.job().restartDelay().toMillis() / 3.6e6,
                    TraceGroup.of(scenario.trace().name()));
        }

        SpotReport.Cell cell(Map<String, Tally> tallies) {
            return new SpotReport.Cell(
                    deadlineHours,
                    delayHours,
                    group,
                    tallies.values().iterator().next().count,
                    mean(tallies, UNIFORM_PROGRESS),
                    mean(tallies, SUPERCARGO),
                    mean(tallies, OMNISCIENT));
        }

        @Override
        public int compareTo(Terms other) {
            return ORDER.compare(this, other);
        }
    }

    /** A running mean. */
    private static final class Tally {
        private double sum;
        private int count;
        private int late;

        void add(Result result) {
            sum += result.usd();
            count++;
            late += result.late() ? 1 : 0;
        }

        double mean() {
            return sum / count;
        }
    }
}
