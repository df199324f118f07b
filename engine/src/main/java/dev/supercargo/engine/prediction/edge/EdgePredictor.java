package dev.supercargo.engine.prediction.edge;

import dev.supercargo.engine.prediction.inference.InferencePrediction;
import dev.supercargo.engine.prediction.inference.InferencePredictor;
import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.quantities.Energy;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Predicts speed and energy of a model at power modes. Stateless and thread-safe. */
public final class EdgePredictor {

    private final InferencePredictor inference = InferencePredictor.onEdgeDevices();

    /** Frames per second at one mode; unknown with the reason if data sheet, mode or model do not say enough. */
    public Measured<EdgeSpeed> speed(ModelProfile model, ServingSetup setup, EdgeDevice device, PowerMode mode) {
        return switch (mode.rates()) {
            case Measured.Unknown<ModeRates>(String reason) -> Measured.unknown(reason);
            case Measured.Known<ModeRates>(ModeRates rates) ->
                inference
                        .predict(model, setup, device.at(mode.power(), rates))
                        .map(prediction -> new EdgeSpeed(
                                mode,
                                prediction.unitsPerSecond(),
                                new Energy(mode.power().watts() / prediction.unitsPerSecond()),
                                prediction));
        };
    }

    /**
     * The mode with the least power that reaches the goal. A mode of unknown speed is never chosen; where it draws less than
     * the chosen one, a note says so.
     */
    public ModeChoice leastPower(ModelProfile model, ServingSetup setup, EdgeDevice device, EdgeGoal goal) {
        List<EdgeSpeed> speeds = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (PowerMode mode : device.modes()) {
            if (!goal.allows(mode.power())) {
                continue;
            }
            switch (speed(model, setup, device, mode)) {
                case Measured.Unknown<EdgeSpeed>(String reason) -> notes.add(reason);
                case Measured.Known<EdgeSpeed>(EdgeSpeed speed) -> {
                    if (tooLarge(model, device, speed.prediction()) instanceof Measured.Known<String>(String why)) {
                        return new ModeChoice.TooLarge(why);
                    }
                    if (goal.isReachedBy(speed)) {
                        return new ModeChoice.Reached(speed, notes);
                    }
                    speeds.add(speed);
                }
            }
        }
        if (speeds.isEmpty() && notes.isEmpty()) {
            return new ModeChoice.TooHungry(device.modes().getFirst());
        }
        return speeds.stream()
                .max(Comparator.comparingDouble(EdgeSpeed::framesPerSecond))
                .<ModeChoice>map(best -> new ModeChoice.TooSlow(best, notes))
                .orElseGet(() -> new ModeChoice.UnknownSpeed(
                        String.join("; ", notes.stream().distinct().toList())));
    }

    /** Why the model does not fit, if it does not. */
    private static Measured<String> tooLarge(ModelProfile model, EdgeDevice device, InferencePrediction prediction) {
        Memory needed = prediction.memory().total();
        return needed.compareTo(device.spec().memory()) > 0
                ? Measured.known(model.name() + " needs " + needed + ", "
                        + device.spec().name() + " has " + device.spec().memory()
                        + ". Maybe serve it at a narrower precision or a smaller batch.")
                : Measured.unknown("it fits");
    }
}
