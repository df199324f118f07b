package dev.supercargo.router.job;

import dev.supercargo.contracts.TrainingSettings;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.contracts.routing.WorkDone;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.SoftwareStack;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;
import dev.supercargo.router.taskfile.TaskFile;
import java.time.Duration;
import java.util.Optional;

/** Turns a finished attempt into a measured speed. Pure. */
final class MeasuredWork {

    /** In less time, loading and compiling weigh as much as training. */
    private static final Duration COMPUTING_MIN = Duration.ofMinutes(10);

    private MeasuredWork() {}

    /**
     * @param fraction of the whole work that the attempt did, 0..1
     * @param ran from the start of the containers to their end
     * @return empty if the file names no model or no countable work, or if the attempt was too short to measure
     */
    static Optional<WorkDone> of(TaskFile file, PlaceRef place, int attempt, double fraction, Duration ran) {
        Duration computing = withoutCheckpoints(file.checkpointing(), ran);
        if (computing.compareTo(COMPUTING_MIN) < 0
                || fraction <= 0
                || !(file.model() instanceof Measured.Known<ModelProfile>(ModelProfile model))) {
            return Optional.empty();
        }
        TrainingSetup setup = setup(file);
        return units(file.work(), model, setup)
                .map(units -> new WorkDone(
                        attempt,
                        model.id().value(),
                        place.acceleratorId(),
                        place.acceleratorsPerNode() * place.nodes(),
                        place.nodes(),
                        place.simulated(),
                        setup.precision().name(),
                        model.unit().name(),
                        units * fraction,
                        computing,
                        settings(setup, software(setup, file.image()))));
    }

    /** A checkpoint stops training for its write time after every interval. */
    private static Duration withoutCheckpoints(Checkpointing checkpointing, Duration ran) {
        return switch (checkpointing) {
            case Checkpointing.None none -> ran;
            case Checkpointing.Every(Duration interval, Duration writeTime) -> {
                double share =
                        (double) interval.toMillis() / interval.plus(writeTime).toMillis();
                yield Duration.ofMillis(Math.round(ran.toMillis() * share));
            }
        };
    }

    /** Work stated in steps brings its own batch. */
    private static TrainingSetup setup(TaskFile file) {
        TrainingSetup setup = file.trainingSetup();
        return file.work() instanceof Work.Steps(long count, long globalBatch)
                ? setup.withBatch(setup.batch().withGlobal(globalBatch))
                : setup;
    }

    private static Optional<Double> units(Work work, ModelProfile model, TrainingSetup setup) {
        boolean tokens = model.unit() == SampleUnit.TOKEN;
        double unitsPerSample = tokens ? setup.batch().sequenceLength() : 1;
        return switch (work) {
            case Work.Samples(long count) -> Optional.of(count * unitsPerSample);
            case Work.Steps(long count, long globalBatch) -> Optional.of((double) count * globalBatch * unitsPerSample);
            case Work.Tokens(long count) -> tokens ? Optional.of((double) count) : Optional.empty();
            case Work.HoursOn stated -> Optional.empty();
            case Work.Unstated none -> Optional.empty();
        };
    }

    /** The stack that the file names, else the image, whose name often tells it. */
    private static String software(TrainingSetup setup, String image) {
        return setup.software() == SoftwareStack.UNKNOWN
                ? image
                : setup.software().name();
    }

    private static TrainingSettings settings(TrainingSetup setup, String software) {
        Batch batch = setup.batch();
        Parallelism cut = setup.parallelism();
        return new TrainingSettings(
                batch.micro(),
                batch.global(),
                batch.sequenceLength(),
                setup.optimizer().name(),
                setup.sharding() instanceof Sharding.Fixed fixed ? fixed.stage().name() : null,
                setup.recomputation().name(),
                setup.fineTuning().name(),
                setup.attention().name(),
                cut.tensor(),
                cut.pipeline(),
                cut.context(),
                cut.expert(),
                software);
    }
}
