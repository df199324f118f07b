package dev.supercargo.calibration.speed;

import dev.supercargo.engine.prediction.Cluster;
import dev.supercargo.engine.prediction.Coefficients;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.quantities.Measured;
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
 * One prediction as a decision asks for it: the time of a training with its band and evidence, and the memory verdict,
 * with as many measurements at hand as the catalog ships. JMH subclasses it, hence neither final nor package-private.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PredictionBench {

    /** Which question of the mix. */
    @Param
    public Question question = Question.LLAMA_70B_ON_64_H100;

    private final TrainingPredictor predictor = new TrainingPredictor(Coefficients.fitted());
    private final MemoryEstimator memory = new MemoryEstimator();
    private final Evidence evidence = Evidence.of(Measurements.all(), DataSheets.all());
    private Training training = question.training();
    private Cluster cluster = question.cluster();

    /**
     * What is measured; returned, so that it is not optimised away.
     *
     * @param time with its band and evidence
     * @param memory whether it fits
     */
    public record Answer(Measured<TimePrediction> time, MemoryVerdict memory) {}

    /** Prepares the question that JMH has set. */
    @Setup
    public void ask() {
        training = question.training();
        cluster = question.cluster();
    }

    /** The measured operation. */
    @Benchmark
    public Answer predict() {
        return new Answer(
                predictor.predict(training, cluster, evidence),
                memory.estimate(
                        training.model(),
                        training.setup(),
                        cluster.accelerator().memory(),
                        cluster.devices()));
    }
}
