package dev.supercargo.calibration.speed;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmark of a prediction. One at a time: JMH wants the machine for itself. */
public final class MeasurePredictionSpeed {

    /** Bytes allocated per operation, as the garbage collector counts them. */
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private MeasurePredictionSpeed() {}

    /**
     * Measures the mix, in the order of {@link Question}.
     *
     * @param forks fresh JVMs, each with its own compilation; 0 measures inside this one
     * @param iterations per question and fork; as many go before them to warm up
     * @param iterationMillis length of one iteration, in milliseconds
     * @param progress where JMH tells how far it is
     * @throws IllegalStateException if JMH cannot run
     */
    public static List<PredictionSpeed> run(int forks, int iterations, long iterationMillis, PrintStream progress) {
        TimeValue iterationTime = TimeValue.milliseconds(iterationMillis);
        Options options = new OptionsBuilder()
                .include(PredictionBench.class.getName().replace(".", "\\.") + "\\.predict")
                .forks(forks)
                .warmupIterations(iterations)
                .warmupTime(iterationTime)
                .measurementIterations(iterations)
                .measurementTime(iterationTime)
                .addProfiler(GCProfiler.class)
                .build();
        OutputFormat output = OutputFormatFactory.createFormatInstance(progress, VerboseMode.NORMAL);
        try {
            return new Runner(options, output)
                    .run().stream()
                            .map(MeasurePredictionSpeed::speed)
                            .sorted(Comparator.comparing(PredictionSpeed::question))
                            .toList();
        } catch (RunnerException failure) {
            throw new IllegalStateException("JMH could not measure the prediction: " + failure.getMessage(), failure);
        }
    }

    private static PredictionSpeed speed(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        return new PredictionSpeed(
                Question.valueOf(result.getParams().getParam("question")),
                time.getScore(),
                Optional.of(time.getScoreError()).filter(error -> !error.isNaN()),
                Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED), ALLOCATED)
                        .getScore());
    }
}
