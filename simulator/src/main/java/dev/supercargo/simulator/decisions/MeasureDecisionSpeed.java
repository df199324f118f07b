package dev.supercargo.simulator.decisions;

import java.io.PrintStream;
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
     * Measures each policy on its own.
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
                .include(DecisionBench.class.getName().replace(".", "\\.") + "\\.decide")
                .param("offers", String.valueOf(offers))
                .param("policy", policies.toArray(String[]::new))
                .forks(forks)
                .warmupIterations(iterations)
                .warmupTime(length)
                .measurementIterations(iterations)
                .measurementTime(length)
                .build();
        OutputFormat output = OutputFormatFactory.createFormatInstance(progress, VerboseMode.NORMAL);
        try {
            return new Runner(options, output)
                    .run().stream().map(MeasureDecisionSpeed::speed).toList();
        } catch (RunnerException failure) {
            throw new IllegalStateException("JMH could not measure decisions: " + failure.getMessage(), failure);
        }
    }

    private static DecisionSpeed speed(RunResult result) {
        Statistics times = result.getPrimaryResult().getStatistics();
        return new DecisionSpeed(
                result.getParams().getParam("policy"),
                Integer.parseInt(result.getParams().getParam("offers")),
                times.getPercentile(50),
                times.getPercentile(99),
                times.getMax(),
                times.getN());
    }
}
