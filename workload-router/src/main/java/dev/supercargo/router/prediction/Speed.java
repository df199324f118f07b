package dev.supercargo.router.prediction;

import dev.supercargo.engine.prediction.Cluster;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.engine.prediction.Utilization;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;
import java.util.List;

/**
 * How fast a training runs, whatever its length.
 *
 * @param stepSeconds median of one optimizer step
 * @param unitsPerSecond samples or tokens over all devices, as the model counts
 * @param utilization of the dense peak, 0 to 1
 * @param evidence what the numbers rest on, as sentences
 */
record Speed(double stepSeconds, double unitsPerSecond, Measured<Double> utilization, List<String> evidence) {

    /** Asked for at once, because running times are whole milliseconds. */
    private static final long STEPS = 1_000_000;

    private static final double NANOS = 1e9;

    static Measured<Speed> of(TrainingPredictor predictor, Training training, Cluster cluster, Evidence evidence) {
        return switch (training.model()) {
            case Measured.Unknown<ModelProfile>(String reason) -> Measured.unknown(reason);
            case Measured.Known<ModelProfile>(ModelProfile model) -> {
                TrainingSetup setup = setup(training);
                Work steps = new Work.Steps(STEPS, setup.batch().global());
                yield predictor
                        .predict(new Training(training.model(), setup, steps, 0), cluster, evidence)
                        .map(time -> speed(model, setup, cluster, time));
            }
        };
    }

    /** Work stated in steps brings its own batch. */
    private static TrainingSetup setup(Training training) {
        return training.work() instanceof Work.Steps(long count, long globalBatch)
                ? training.setup().withBatch(training.setup().batch().withGlobal(globalBatch))
                : training.setup();
    }

    private static Speed speed(ModelProfile model, TrainingSetup setup, Cluster cluster, TimePrediction time) {
        double stepSeconds = time.p50().toNanos() / NANOS / STEPS;
        double samples = setup.batch().global();
        double units =
                model.unit() == SampleUnit.TOKEN ? samples * setup.batch().sequenceLength() : samples;
        double unitsPerSecond = units / stepSeconds;
        return new Speed(
                stepSeconds, unitsPerSecond, Utilization.of(model, setup, cluster, unitsPerSecond), time.evidence());
    }
}
