package dev.supercargo.calibration.language;

import dev.supercargo.calibration.csv.UnreadableFile;
import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.calibration.measurement.LanguageMeasurement;
import dev.supercargo.calibration.score.Discipline;
import dev.supercargo.calibration.score.Folds;
import dev.supercargo.calibration.score.Predictor;
import dev.supercargo.engine.prediction.transformer.StepCoefficients;
import dev.supercargo.engine.workload.SoftwareStack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Language models. */
public final class LanguageDiscipline implements Discipline<LanguageMeasurement> {

    private static final int MODEL_GROUPS = 10;

    private final RunReader reader = new RunReader(Accelerators.bundled());

    @Override
    public Predictor<LanguageMeasurement> shipped() {
        return new LanguagePredictor(reader, StepCoefficients.shipped(), List.of());
    }

    @Override
    public Fitted<LanguageMeasurement> fit(List<LanguageMeasurement> rows) {
        List<Example> examples = new ArrayList<>();
        for (LanguageMeasurement row : rows) {
            if (reader.read(row) instanceof Reading.Readable readable) {
                examples.add(Example.of(row, readable));
            }
        }
        if (examples.isEmpty()) {
            throw new UnreadableFile("no row can be fitted to. Maybe all accelerators are unknown.");
        }
        String text =
                CoefficientsText.of(CoreFit.of(examples), new BandFitter(examples).fit(), constantShare(examples));
        return new Fitted<>(new LanguagePredictor(reader, StepCoefficients.parse(text), List.of()), text);
    }

    /** The weighted median of the shares of peak reached. */
    private static double constantShare(List<Example> examples) {
        double[] weights = Weights.of(examples);
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) ->
                        Double.compare(examples.get(a).share(), examples.get(b).share()));
        double half = Arrays.stream(weights).sum() / 2;
        for (int i : order) {
            half -= weights[i];
            if (half <= 0) {
                return examples.get(i).share();
            }
        }
        return examples.getFirst().share();
    }

    @Override
    public String fold(LanguageMeasurement row, Folds folds) {
        String key = Keys.fold(row, folds);
        return switch (folds) {
            case MODELS, CONFIGURATIONS -> Keys.group(key, MODEL_GROUPS);
            case GPUS, SOURCES -> key;
        };
    }

    @Override
    public String regime(LanguageMeasurement row) {
        return SoftwareStack.of(row.software()) + " " + row.gpu() + " " + row.precision();
    }

    @Override
    public double[] position(LanguageMeasurement row) {
        return switch (reader.read(row)) {
            case Reading.Readable(var run, double arithmetic) ->
                new double[] {
                    Math.log(run.size().active()),
                    Math.log(run.pass().sequence()),
                    Math.log(run.pass().samples()),
                    Math.log(run.pass().count()),
                    Math.log(run.machine().devices()),
                    Math.log(run.cut().tensor()),
                    Math.log(run.cut().pipeline())
                };
            case Reading.Unreadable unreadable -> new double[7];
        };
    }
}
