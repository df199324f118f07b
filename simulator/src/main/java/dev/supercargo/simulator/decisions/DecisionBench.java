package dev.supercargo.simulator.decisions;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.PlacementPolicy;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.placement.Policies;
import dev.supercargo.engine.placement.PreparedOptions;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.replan.Horizon;
import dev.supercargo.engine.replan.Replanner;
import dev.supercargo.engine.replan.Review;
import dev.supercargo.engine.replan.Steadiness;
import dev.supercargo.engine.replan.Tenure;
import dev.supercargo.engine.workload.JobSpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One decision in memory: the jobs of the mix in turn, each by one policy, on a snapshot whose index stands (it is built
 * once per price change). JMH subclasses it, hence neither final nor package-private.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBench {

    /** How many offers the snapshot has. */
    @Param("60000")
    public int offers = 60_000;

    /** Which policy decides. */
    @Param("urgency")
    public String policy = "urgency";

    private List<JobSpec> jobs = Questions.all();
    private List<Tenure> tenures = List.of();
    private PlacementSnapshot snapshot =
            new PlacementSnapshot("bench", Questions.NOW, PreparedOptions.of(List.of()), Evidence.none());
    private PlacementPolicy deciding = Policies.standard().all().getFirst();
    private final Replanner replanner =
            new Replanner(Steadiness.standard(), new Horizon(Duration.ofMinutes(10), Duration.ofSeconds(30)));
    private int turn;

    /** Builds the market once. */
    @Setup
    public void open() {
        PreparedOptions market = WideMarket.of(offers);
        List<AcceleratorSpec> sheets = market.stream()
                .map(option -> option.node().accelerator())
                .distinct()
                .toList();
        snapshot = new PlacementSnapshot("bench", Questions.NOW, market, Evidence.of(List.of(), sheets));
        deciding = Policies.standard()
                .named(policy)
                .orElseThrow(() -> new IllegalArgumentException("no policy is called " + policy));
        jobs = Questions.under(policy);
        tenures = jobs.stream()
                .map(job -> Questions.heldUnder(deciding.decide(job, snapshot, BudgetView.unlimited())))
                .toList();
    }

    /** The measured operation. */
    @Benchmark
    public PlacementDecision decide() {
        turn = (turn + 1) % jobs.size();
        return deciding.decide(jobs.get(turn), snapshot, BudgetView.unlimited());
    }

    /** The review of a job that runs: a decision for what is left of it, and whether to move it. */
    @Benchmark
    public Review review() {
        turn = (turn + 1) % jobs.size();
        JobSpec job = jobs.get(turn);
        PlacementDecision decision = deciding.decide(job, snapshot, BudgetView.unlimited());
        return replanner.review(tenures.get(turn), job, decision, Questions.NOW);
    }
}
