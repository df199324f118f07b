package dev.supercargo.simulator.decisions;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs the JMH benchmark of a decision. One at a time: JMH wants the machine for itself. */
public final class MeasureDecisionSpeed {

    private MeasureDecisionSpeed() {}

    /**
     * Measures each policy on its own: decisions first, then reviews.
     *
     * @param policies by name
     * @param offers of the snapshot
     * @param forks fresh JVMs, each with its own compilation; 0 measures inside this one
     * @param iterations per policy and fork; as many go before them to warm up
     * @param iterationMillis length of one iteration, in milliseconds
     * @param progress where JMH tells how far it is
     * @throws IllegalStateException if JMH cannot run
     */
    public static List<DecisionSpeed> run(
            List<String> policies, int offers, int forks, int iterations, long iterationMillis, PrintStream progress) {
        TimeValue length = TimeValue.milliseconds(iterationMillis);
        Options options = new OptionsBuilder()
                .include(DecisionBench.class.getName().replace(".", "\\.") + "\\.(decide|review)")
                .param("offers", String.valueOf(offers))
                .param("policy", policies.toArray(String[]::new))
                .forks(forks)
                .warmupIterations(iterations)
                .warmupTime(length)
                .measurementIterations(iterations)
                .measurementTime(length)
                .build();
        return results(options, progress).stream()
                .map(MeasureDecisionSpeed::speed)
                .toList();
    }

    /**
     * Measures the joint plan.
     *
     * @param jobs that wait
     * @param places they compete for
     * @param forks fresh JVMs; 0 measures inside this one, which may be warm already
     * @param plans made one after the other, 2 or more
     * @param progress where JMH tells how far it is
     * @throws IllegalStateException if JMH cannot run
     */
    public static PlanSpeed joint(int jobs, int places, int forks, int plans, PrintStream progress) {
        Options options = new OptionsBuilder()
                .include(JointPlanBench.class.getName().replace(".", "\\.") + "\\.plan")
                .param("jobs", String.valueOf(jobs))
                .param("places", String.valueOf(places))
                .forks(forks)
                .warmupIterations(0)
                .measurementIterations(plans)
                .build();
        List<Double> millis = results(options, progress).stream()
                .flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(shot -> shot.getPrimaryResult().getScore())
                .toList();
        return new PlanSpeed(
                jobs,
                places,
                millis.getFirst(),
                millis.stream().skip(1).min(Double::compare).orElse(millis.getFirst()));
    }

    private static Collection<RunResult> results(Options options, PrintStream progress) {
        OutputFormat output = OutputFormatFactory.createFormatInstance(progress, VerboseMode.NORMAL);
        try {
            return new Runner(options, output).run();
        } catch (RunnerException failure) {
            throw new IllegalStateException("JMH could not measure decisions: " + failure.getMessage(), failure);
        }
    }

    private static DecisionSpeed speed(RunResult result) {
        Statistics times = result.getPrimaryResult().getStatistics();
        return new DecisionSpeed(
                result.getParams().getBenchmark().endsWith(".review")
                        ? DecisionSpeed.Operation.REVIEW
                        : DecisionSpeed.Operation.DECIDE,
                result.getParams().getParam("policy"),
                Integer.parseInt(result.getParams().getParam("offers")),
                times.getPercentile(50),
                times.getPercentile(99),
                times.getMax(),
                times.getN());
    }
}
