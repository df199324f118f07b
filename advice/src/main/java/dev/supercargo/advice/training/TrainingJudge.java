package dev.supercargo.advice.training;

import dev.supercargo.advice.machine.Machine;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.Change;
import dev.supercargo.engine.prediction.Cluster;
import dev.supercargo.engine.prediction.Coefficients;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.engine.prediction.Utilization;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Judges models on a machine with the engine's memory and time predictions. Training on a processor is counted, not
 * learned: no measurement of one is among those the engine was fitted to, and its laws would promise more than the peak.
 * Stateless and thread-safe.
 */
public final class TrainingJudge {

    private final MemoryEstimator memory = new MemoryEstimator();
    private final TrainingPredictor predictor = new TrainingPredictor(Coefficients.fitted());
    private final Evidence evidence;

    public TrainingJudge(Evidence evidence) {
        this.evidence = evidence;
    }

    public List<TrainingOutlook> judge(Machine machine, Collection<ModelProfile> models) {
        TrainingDevice device = TrainingDevice.of(machine);
        TrainingDevice processor = new TrainingDevice.ProcessorOnly(ProcessorSheet.of(machine));
        return models.stream()
                .map(model -> {
                    TrainingOutlook best = judge(device, model, ReferenceWork.of(model));
                    TrainingOutlook slow = best.fit().trains() ? best : judge(processor, model, best.work());
                    return slow.fit().trains() ? slow : best;
                })
                .toList();
    }

    /** As it is usually trained, or with the mildest change that fits onto the device. */
    public TrainingOutlook judge(TrainingDevice device, ModelProfile model, Work work) {
        return switch (device) {
            case TrainingDevice.Accelerators(AcceleratorSpec spec, int count) -> {
                Cluster cluster = Cluster.oneNode(spec, count);
                Trial trial = fit(
                        model,
                        TrainingSetup.defaultsFor(model),
                        spec.memory(),
                        change -> change.devices() <= count,
                        count);
                yield new TrainingOutlook(
                        model,
                        device,
                        work,
                        trial.fit(),
                        trial.ifFits(setup -> predictor.predict(
                                new Training(Measured.known(model), setup, work, 0), cluster, evidence)));
            }
            case TrainingDevice.ProcessorOnly(ProcessorSheet sheet) -> {
                TrainingSetup usual = TrainingSetup.defaultsFor(model).withPrecision(Precision.FP32);
                Trial trial = fit(model, usual, sheet.memory(), TrainingJudge::suitsProcessor, 1);
                yield new TrainingOutlook(
                        model, device, work, trial.fit(), trial.ifFits(setup -> counted(model, setup, work, sheet)));
            }
        };
    }

    private Trial fit(
            ModelProfile model, TrainingSetup usual, Memory available, Predicate<Change> possible, int devices) {
        return switch (memory.estimate(Measured.known(model), usual, available, devices)) {
            case MemoryVerdict.Fits fits ->
                new Trial(new Fit.AsUsual(fits.need().total()), Measured.known(fits.setup()));
            case MemoryVerdict.FitsWithChanges changeable ->
                changeable.changes().stream()
                        .filter(possible)
                        .findFirst()
                        .map(TrainingJudge::changed)
                        .orElseGet(() -> new Trial(
                                new Fit.Not(
                                        changeable.need().total(),
                                        "would need "
                                                + changeable
                                                        .changes()
                                                        .getFirst()
                                                        .what()),
                                Measured.unknown("it does not fit")));
            case MemoryVerdict.CannotFit(var need, var has, var reason) ->
                new Trial(new Fit.Not(need.total(), reason), Measured.unknown("it does not fit"));
            case MemoryVerdict.UnknownNeed(String reason) ->
                new Trial(new Fit.Unknown(reason), Measured.unknown(reason));
        };
    }

    /** The 4-bit weights of QLoRA need an accelerator's kernels. */
    private static boolean suitsProcessor(Change change) {
        return change.devices() == 1 && change.setup().fineTuning() != FineTuning.QLORA;
    }

    private static Trial changed(Change change) {
        return new Trial(new Fit.WithChange(change.what(), change.needed()), Measured.known(change.setup()));
    }

    /** Operations over the rate; as many operations as {@link Utilization} counts. */
    private static Measured<TimePrediction> counted(
            ModelProfile model, TrainingSetup setup, Work work, ProcessorSheet sheet) {
        return switch (sheet.rate()) {
            case Measured.Unknown<ComputeRate>(String reason) -> Measured.unknown(reason);
            case Measured.Known<ComputeRate>(ComputeRate rate) ->
                Utilization.of(model, setup, Cluster.oneNode(asDevice(sheet, rate), 1), 1)
                        .map(secondsPerUnit -> band(secondsPerUnit * units(work, model, setup), sheet));
        };
    }

    private static AcceleratorSpec asDevice(ProcessorSheet sheet, ComputeRate rate) {
        return new AcceleratorSpec(
                new AcceleratorId("cpu"),
                sheet.name(),
                "cpu",
                "cpu",
                AcceleratorKind.CPU,
                sheet.memory(),
                Measured.unknown("not asked for"),
                Map.of(Precision.FP32, rate),
                Measured.unknown("a single device"),
                Measured.unknown("not asked for"));
    }

    private static double units(Work work, ModelProfile model, TrainingSetup setup) {
        double perSample = switch (model.unit()) {
            case SAMPLE -> 1;
            case TOKEN -> setup.batch().sequenceLength();
        };
        return switch (work) {
            case Work.Tokens(long count) -> count;
            case Work.Samples(long count) -> count * perSample;
            case Work.Steps(long steps, long batch) -> (double) steps * batch * perSample;
            case Work.HoursOn stated -> 0;
            case Work.Unstated none -> 0;
        };
    }

    private static TimePrediction band(double seconds, ProcessorSheet sheet) {
        return new TimePrediction(
                seconds(seconds / sheet.spread()),
                seconds(seconds),
                seconds(seconds * sheet.spread()),
                List.of("operations of the model on " + sheet.name() + ": " + sheet.evidence()));
    }

    private static Duration seconds(double value) {
        return Duration.ofMillis(Math.round(Math.min(value, 1e12) * 1000));
    }
}
