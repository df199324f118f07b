package dev.supercargo.router.prediction;

import dev.supercargo.engine.prediction.Change;
import dev.supercargo.engine.prediction.Cluster;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;
import dev.supercargo.router.prediction.PredictionView.TimeView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers one question for one combination of devices after the other. Pure.
 *
 * @param evidence measurements that correct the prediction
 * @param places prices
 */
record TrainingAnswer(
        TrainingPredictor predictor, MemoryEstimator estimator, Evidence evidence, CheapestPlaces places) {

    /** What would run: the setup that fits, and what had to change for it. */
    private record Plan(TrainingSetup setup, Optional<String> change) {}

    PredictionView about(Training training, Devices devices) {
        Cluster cluster = new Cluster(
                devices.accelerator(),
                devices.perNode(),
                devices.nodes(),
                Measured.unknown("the link between nodes is not stated"));
        MemoryVerdict memory = estimator.estimate(
                training.model(), training.setup(), devices.accelerator().memory(), cluster.devices());
        Set<String> reasons = new LinkedHashSet<>();
        Optional<Plan> plan = plan(training, memory, cluster.devices(), reasons);
        Optional<Training> planned = plan.map(chosen -> training.withSetup(chosen.setup()));
        Optional<Speed> speed = planned.flatMap(some -> known(Speed.of(predictor, some, cluster, evidence), reasons));
        Optional<TimePrediction> time = planned.filter(some -> speed.isPresent() || statesHours(some))
                .flatMap(some -> known(predictor.predict(some, cluster, evidence), reasons));
        boolean possible = speed.isPresent() || time.isPresent();
        return new PredictionView(
                devices.accelerator().id().value(),
                devices.accelerator().name(),
                devices.perNode(),
                devices.nodes(),
                possible,
                plan.flatMap(Plan::change).orElse(null),
                time.map(band -> new TimeView(band.p10(), band.p50(), band.p90()))
                        .orElse(null),
                speed.map(Speed::stepSeconds).orElse(null),
                speed.map(Speed::unitsPerSecond).orElse(null),
                unit(training, speed),
                speed.flatMap(some -> some.utilization() instanceof Measured.Known<Double>(Double share)
                                ? Optional.of(share)
                                : Optional.empty())
                        .orElse(null),
                null,
                Memories.view(memory),
                possible ? places.ofRun(devices, time) : List.of(),
                time.map(TimePrediction::evidence)
                        .or(() -> speed.map(Speed::evidence))
                        .orElse(List.of()),
                List.copyOf(reasons));
    }

    private static Optional<Plan> plan(Training training, MemoryVerdict memory, int devices, Set<String> reasons) {
        return switch (memory) {
            case MemoryVerdict.Fits fits -> Optional.of(new Plan(fits.setup(), Optional.empty()));
            case MemoryVerdict.FitsWithChanges tight -> {
                Optional<Change> here = tight.changes().stream()
                        .filter(change -> change.devices() == devices)
                        .findFirst();
                if (here.isEmpty()) {
                    reasons.add("needs " + tight.need() + ", has " + tight.available() + " per device. Maybe "
                            + tight.changes().getFirst().what() + ".");
                }
                yield here.map(change -> new Plan(change.setup(), Optional.of(change.what())));
            }
            case MemoryVerdict.CannotFit none -> {
                reasons.add("needs " + none.need() + ", has " + none.available() + " per device: " + none.reason());
                yield Optional.empty();
            }
            case MemoryVerdict.UnknownNeed(String reason) -> {
                reasons.add(reason);
                yield Optional.of(new Plan(training.setup(), Optional.empty()));
            }
        };
    }

    private static <T> Optional<T> known(Measured<T> measured, Set<String> reasons) {
        return switch (measured) {
            case Measured.Known<T>(T value) -> Optional.of(value);
            case Measured.Unknown<T>(String reason) -> {
                reasons.add(reason);
                yield Optional.empty();
            }
        };
    }

    /** Such work has a running time even where the model's speed is unknown. */
    private static boolean statesHours(Training training) {
        return training.work() instanceof Work.HoursOn;
    }

    private static String unit(Training training, Optional<Speed> speed) {
        return speed.isPresent() && training.model() instanceof Measured.Known<ModelProfile>(ModelProfile model)
                ? model.unit().name()
                : null;
    }
}
