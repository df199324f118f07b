package dev.supercargo.advice.options;

import dev.supercargo.advice.guide.TaskTable;
import dev.supercargo.advice.training.Fit;
import dev.supercargo.advice.training.ReferenceWork;
import dev.supercargo.advice.training.TrainingDevice;
import dev.supercargo.advice.training.TrainingJudge;
import dev.supercargo.advice.training.TrainingOutlook;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What devices can do for these answers; each is predicted once. Of one thread. */
final class Capability {

    private final TrainingJudge judge;
    private final Answers answers;
    private final Map<Market.Devices, TrainingOutlook> known = new HashMap<>();

    Capability(TrainingJudge judge, Answers answers) {
        this.judge = judge;
        this.answers = answers;
    }

    /** GPU memory that was asked for, else the guide's. */
    Memory memory() {
        return answers.gpuMemory() instanceof Measured.Known<Memory>(Memory stated)
                ? stated
                : TaskTable.gpuMemory(answers.purpose(), answers.scale());
    }

    /** Has the memory and can train the model. */
    boolean suits(Market.Devices devices) {
        return devices.spec().memory().compareTo(memory()) >= 0 && trains(devices);
    }

    /** Trains the model with half of the memory: enough for developing, the rest being rented. */
    boolean suitsDevelopment(Market.Devices devices) {
        return devices.spec().memory().times(2).compareTo(memory()) >= 0 && trains(devices);
    }

    boolean trains(Market.Devices devices) {
        return outlook(devices).fit().trains();
    }

    /** What the training script must change there, as a sentence; empty if nothing. */
    Optional<String> change(Market.Devices devices) {
        return outlook(devices).fit() instanceof Fit.WithChange(String change, Memory need)
                ? Optional.of(answers.model().name() + " fits on " + devices + " with " + change + ".")
                : Optional.empty();
    }

    Measured<Duration> run(Market.Devices devices) {
        return outlook(devices).time().map(TimePrediction::p50);
    }

    /** How long {@code devices} take for what {@code base} does in an hour; 1 if either is unknown. */
    double relative(Market.Devices devices, Market.Devices base) {
        return run(devices) instanceof Measured.Known<Duration>(Duration time)
                        && run(base) instanceof Measured.Known<Duration>(Duration baseTime)
                        && !baseTime.isZero()
                ? (double) time.toMillis() / baseTime.toMillis()
                : 1;
    }

    private TrainingOutlook outlook(Market.Devices devices) {
        return known.computeIfAbsent(
                devices,
                asked -> judge.judge(
                        new TrainingDevice.Accelerators(asked.spec(), asked.count()),
                        answers.model(),
                        ReferenceWork.of(answers.model())));
    }
}
