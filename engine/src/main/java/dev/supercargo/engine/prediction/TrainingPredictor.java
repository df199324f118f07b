package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicts the computing time that is left of a training on a cluster: physics first, then what was learned from
 * published measurements, then measurements of the same or like models on the same accelerator. Thread-safe; remembers
 * the steps it worked out last, which changes no answer.
 */
public final class TrainingPredictor {

    /** Band when a duration is stated for the very same devices. */
    private static final double STATED_SPREAD = 1.33;
    /** Band when a stated duration is carried to another device with the model known. */
    private static final double CARRIED_SPREAD = 1.3;
    /** Band when nothing but two data sheets is known. */
    private static final double BLIND_SPREAD = 1.7;
    /** Share of added devices that becomes speed when nothing is known of the model. */
    private static final double BLIND_SCALING = 0.93;

    private final StepModel steps;

    public TrainingPredictor(Coefficients coefficients) {
        this.steps = new StepModel(coefficients);
    }

    /** Unknown, with the reason, if the work, the model or the data sheet does not say enough. */
    public Measured<TimePrediction> predict(Training training, Cluster cluster, Evidence evidence) {
        if (training.work() instanceof Work.HoursOn stated) {
            return carried(training, stated, cluster, evidence);
        }
        return switch (Refusal.orModel(training, cluster)) {
            case Measured.Known<ModelProfile>(ModelProfile model) ->
                switch (StepCount.of(training.work(), model, training.setup())) {
                    case Measured.Known<StepCount>(StepCount count) ->
                        stepped(training, model, count, cluster, evidence);
                    case Measured.Unknown<StepCount>(String reason) -> Measured.unknown(reason);
                };
            case Measured.Unknown<ModelProfile>(String reason) -> Measured.unknown(reason);
        };
    }

    private Measured<TimePrediction> stepped(
            Training training, ModelProfile model, StepCount steps, Cluster cluster, Evidence evidence) {
        return switch (this.steps.step(model, steps.setup(), cluster, evidence)) {
            case Measured.Known<StepEstimate>(StepEstimate step) -> {
                double seconds = steps.count() * training.fractionLeft() * step.seconds();
                double speed = StepModel.unitsPerStep(model, steps.setup()) / step.seconds();
                List<String> sentences = new ArrayList<>();
                sentences.add(Phrases.speed(speed) + " " + (model.unit() == SampleUnit.TOKEN ? "tokens" : "samples")
                        + "/s expected on " + cluster);
                sentences.addAll(step.sentences());
                runsAsNote(training, cluster, sentences);
                yield Measured.known(band(seconds, step.spread(), sentences));
            }
            case Measured.Unknown<StepEstimate>(String reason) -> Measured.unknown(reason);
        };
    }

    private Measured<TimePrediction> carried(
            Training training, Work.HoursOn stated, Cluster cluster, Evidence evidence) {
        return switch (evidence.accelerator(stated.accelerator())) {
            case Measured.Unknown<AcceleratorSpec>(String reason) -> Measured.unknown(reason);
            case Measured.Known<AcceleratorSpec>(AcceleratorSpec reference) -> {
                Cluster from = Cluster.oneNode(reference, stated.count());
                double hours = stated.duration().toNanos() / 3.6e12 * training.fractionLeft();
                if (sameDevices(from, cluster)) {
                    yield Measured.known(
                            band(hours * 3600, STATED_SPREAD, List.of("stated for " + from + ", the same devices")));
                }
                if (training.model() instanceof Measured.Known<ModelProfile>(ModelProfile model)
                        && steps.throughput(model, training.setup(), from)
                                instanceof Measured.Known<Double>(Double slow)
                        && steps.throughput(model, training.setup(), cluster)
                                instanceof Measured.Known<Double>(Double fast)) {
                    yield Measured.known(band(
                            hours * 3600 * slow / fast,
                            CARRIED_SPREAD,
                            List.of("stated for " + from + "; " + model.name() + " is expected to run "
                                    + Phrases.factor(fast / slow) + " times as fast here")));
                }
                yield blind(training, hours, from, cluster);
            }
        };
    }

    private static boolean sameDevices(Cluster from, Cluster to) {
        return from.accelerator().id().equals(to.accelerator().id()) && from.devices() == to.devices();
    }

    private static Measured<TimePrediction> blind(Training training, double hours, Cluster from, Cluster to) {
        if (from.accelerator().peakFor(training.setup().precision())
                        instanceof Measured.Known<EffectivePeak>(EffectivePeak oldPeak)
                && to.accelerator().peakFor(training.setup().precision())
                        instanceof Measured.Known<EffectivePeak>(EffectivePeak newPeak)
                && from.accelerator().memoryBandwidth() instanceof Measured.Known<Bandwidth>(Bandwidth oldBandwidth)
                && to.accelerator().memoryBandwidth() instanceof Measured.Known<Bandwidth>(Bandwidth newBandwidth)) {
            double device = Math.sqrt(newPeak.rate().flopsPerSecond()
                    / oldPeak.rate().flopsPerSecond()
                    * newBandwidth.bytesPerSecond()
                    / oldBandwidth.bytesPerSecond());
            double count = Math.pow((double) to.devices() / from.devices(), BLIND_SCALING);
            return Measured.known(band(
                    hours * 3600 / (device * count),
                    BLIND_SPREAD,
                    List.of("stated for " + from
                            + "; scaled by the data sheets (geometric mean of peak and bandwidth) to "
                            + Phrases.factor(device * count) + " times that speed, the model being unknown")));
        }
        return Measured.unknown("data sheets of " + from.accelerator().id() + " or "
                + to.accelerator().id() + " lack peak rate or bandwidth");
    }

    private static void runsAsNote(Training training, Cluster cluster, List<String> sentences) {
        if (cluster.accelerator().peakFor(training.setup().precision())
                        instanceof Measured.Known<EffectivePeak>(EffectivePeak peak)
                && peak.runsAs() != training.setup().precision()) {
            sentences.add(
                    cluster.accelerator().name() + " runs " + training.setup().precision() + " as " + peak.runsAs());
        }
    }

    private static TimePrediction band(double seconds, double spread, List<String> evidence) {
        return new TimePrediction(seconds(seconds / spread), seconds(seconds), seconds(seconds * spread), evidence);
    }

    private static Duration seconds(double value) {
        return Duration.ofMillis(Math.round(Math.min(value, 1e12) * 1000));
    }
}
