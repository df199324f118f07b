package dev.supercargo.calibration.language;

import dev.supercargo.calibration.measurement.LanguageMeasurement;
import dev.supercargo.calibration.score.Answer;
import dev.supercargo.calibration.score.Predictor;
import dev.supercargo.engine.prediction.transformer.Run;
import dev.supercargo.engine.prediction.transformer.Seen;
import dev.supercargo.engine.prediction.transformer.StepCoefficients;
import dev.supercargo.engine.prediction.transformer.StepPrediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The engine's prediction of a measurement, as seconds per token. */
final class LanguagePredictor implements Predictor<LanguageMeasurement> {

    private final RunReader reader;
    private final StepCoefficients coefficients;
    private final List<Seen> seen;

    LanguagePredictor(RunReader reader, StepCoefficients coefficients, List<Seen> seen) {
        this.reader = reader;
        this.coefficients = coefficients;
        this.seen = List.copyOf(seen);
    }

    @Override
    public Answer predict(LanguageMeasurement row) {
        return switch (reader.read(row)) {
            case Reading.Readable(Run run, double arithmetic) -> {
                StepPrediction step = coefficients.predictor().predict(run, seen);
                double tokens = run.tokensPerStep();
                yield new Answer.Predicted(
                        step.seconds() / tokens, step.p05() / tokens, step.p95() / tokens, regime(step));
            }
            case Reading.Unreadable(String reason) -> new Answer.Refused(reason);
        };
    }

    private static String regime(StepPrediction step) {
        String known = step.regime().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return step.seen() > 0 ? known + ", measured points" : known;
    }

    @Override
    public Answer baseline(LanguageMeasurement row) {
        return switch (reader.read(row)) {
            case Reading.Readable(Run run, double arithmetic) -> {
                double seconds =
                        arithmetic / (run.machine().devices() * run.machine().peak() * coefficients.constantShare());
                yield new Answer.Predicted(seconds, seconds, seconds);
            }
            case Reading.Unreadable(String reason) -> new Answer.Refused(reason);
        };
    }

    @Override
    public Predictor<LanguageMeasurement> shown(List<LanguageMeasurement> measurements) {
        List<Seen> all = new ArrayList<>(seen);
        for (LanguageMeasurement row : measurements) {
            if (reader.read(row) instanceof Reading.Readable(Run run, double arithmetic)) {
                all.add(new Seen(run, run.tokensPerStep() / row.tokensPerSecond()));
            }
        }
        return new LanguagePredictor(reader, coefficients, all);
    }
}
