package dev.supercargo.advice.training;

import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Measured;
import java.util.function.Function;

/**
 * A way to train that was tried.
 *
 * @param setup that fits; unknown if none does
 */
record Trial(Fit fit, Measured<TrainingSetup> setup) {

    Measured<TimePrediction> ifFits(Function<TrainingSetup, Measured<TimePrediction>> predictor) {
        return switch (setup) {
            case Measured.Known<TrainingSetup>(TrainingSetup fitting) -> predictor.apply(fitting);
            case Measured.Unknown<TrainingSetup>(String reason) -> Measured.unknown(reason);
        };
    }
}
