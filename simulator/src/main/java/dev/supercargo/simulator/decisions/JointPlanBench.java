package dev.supercargo.simulator.decisions;

import dev.supercargo.engine.assignment.Assignment;
import dev.supercargo.engine.assignment.FairShare;
import dev.supercargo.engine.assignment.Horizon;
import dev.supercargo.engine.assignment.Plan;
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
 * One joint plan of all waiting jobs, one shot at a time: the first is that of a fresh process. JMH subclasses it, hence
 * neither final nor package-private.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JointPlanBench {

    /** How many jobs wait. */
    @Param("10000")
    public int jobs = 10_000;

    /** How many owned and committed nodes there are. */
    @Param("1000")
    public int places = 1_000;

    private CrowdedDay day = CrowdedDay.of(1, 1);

    /** Draws the jobs once. */
    @Setup
    public void open() {
        day = CrowdedDay.of(jobs, places);
    }

    /** The measured operation. */
    @Benchmark
    public Plan plan() {
        return Assignment.plan(
                day.jobs(), day.places(), day.budgets(), FairShare.equal(), Horizon.ofOneDay(Questions.NOW));
    }
}
