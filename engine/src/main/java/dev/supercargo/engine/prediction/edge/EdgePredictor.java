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

    /** Frames per second at one mode; unknown with the reason if the data sheet or the model does not say enough. */
    public Measured<EdgeSpeed> speed(ModelProfile model, ServingSetup setup, EdgeDevice device, PowerMode mode) {
        return inference
                .predict(model, setup, device.at(mode))
                .map(prediction -> new EdgeSpeed(
                        mode,
                        prediction.unitsPerSecond(),
                        new Energy(mode.power().watts() / prediction.unitsPerSecond()),
                        prediction));
    }

    /**
     * The mode with the least power that reaches {@code framesPerSecond}, which must be positive and finite.
     */
    public ModeChoice leastPower(ModelProfile model, ServingSetup setup, EdgeDevice device, double framesPerSecond) {
        if (!(framesPerSecond > 0) || Double.isInfinite(framesPerSecond)) {
            return new ModeChoice.UnknownSpeed("a speed of " + framesPerSecond
                    + " frames/s cannot be aimed at. Maybe state a positive number, such as 30.");
        }
        List<EdgeSpeed> speeds = new ArrayList<>();
        for (PowerMode mode : device.modes()) {
            switch (speed(model, setup, device, mode)) {
                case Measured.Unknown<EdgeSpeed>(String reason) -> {
                    return new ModeChoice.UnknownSpeed(reason);
                }
                case Measured.Known<EdgeSpeed>(EdgeSpeed speed) -> speeds.add(speed);
            }
        }
        InferencePrediction any = speeds.getFirst().prediction();
        Memory needed = any.memory().total();
        if (needed.compareTo(device.spec().memory()) > 0) {
            return new ModeChoice.TooLarge(
                    model.name() + " needs " + needed + ", " + device.spec().name() + " has "
                            + device.spec().memory() + ". Maybe serve it at a narrower precision or a smaller batch.");
        }
        return speeds.stream()
                .filter(speed -> speed.framesPerSecond() >= framesPerSecond)
                .findFirst()
                .<ModeChoice>map(ModeChoice.Reached::new)
                .orElseGet(() -> new ModeChoice.TooSlow(speeds.stream()
                        .max(Comparator.comparingDouble(EdgeSpeed::framesPerSecond))
                        .orElse(speeds.getFirst())));
    }
}
