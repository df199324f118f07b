package dev.supercargo.calibration.timetotrain;

import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.calibration.law.LawFit;
import dev.supercargo.calibration.law.Sample;
import dev.supercargo.calibration.measurement.TimeToTrainMeasurement;
import dev.supercargo.calibration.score.Discipline;
import dev.supercargo.calibration.score.Folds;
import dev.supercargo.calibration.score.Predictor;
import dev.supercargo.engine.prediction.law.LawShape;
import dev.supercargo.engine.prediction.law.Point;
import dev.supercargo.engine.prediction.law.Regime;
import dev.supercargo.engine.prediction.law.Term;
import dev.supercargo.engine.prediction.timetotrain.BenchmarkRun;
import dev.supercargo.engine.prediction.timetotrain.TimeToTrainLaw;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * MLPerf's time to train. Rows of one submitter are left out together as configurations, and those of one round as
 * sources, because each round is a publication.
 */
public final class TimeToTrainDiscipline implements Discipline<TimeToTrainMeasurement> {

    private static final int BENCHMARK = 0;
    private static final int ACCELERATOR = 1;
    private static final int DEVICES = 3;
    private static final int EDITION = 4;
    private static final int BATCH = 5;
    private static final List<Integer> HARDWARE = List.of(0, 1, 2);
    private static final List<Double> LENGTHS = List.of(1.176, 1.176, 1.66);
    private static final double MEAN = 2;
    private static final double COVERAGE = 0.90;

    private final Accelerators accelerators;

    public TimeToTrainDiscipline(Accelerators accelerators) {
        this.accelerators = accelerators;
    }

    /** Deviations and lengths were searched at random with submitters, GPUs and rounds left out. */
    private static LawFit law() {
        LawShape shape = new LawShape(
                "timetotrain",
                TimeToTrainLaw.LABELS,
                TimeToTrainLaw.NUMBERS,
                List.of(
                        Term.level("all", 2.0),
                        Term.level("benchmark", 1.558, BENCHMARK),
                        Term.slope("devices", 0.151, DEVICES),
                        Term.slope("devices of the benchmark", 0.13, DEVICES, BENCHMARK),
                        Term.slope("peak", 0.303, 0),
                        Term.slope("peak of the benchmark", 0.259, 0, BENCHMARK),
                        Term.slope("edition of the benchmark", 0.108, EDITION, BENCHMARK),
                        Term.smooth("hardware", 0.238, HARDWARE, LENGTHS),
                        Term.smooth("hardware of the benchmark", 0.129, HARDWARE, LENGTHS, BENCHMARK),
                        Term.level("benchmark on the accelerator", 0.042, BENCHMARK, ACCELERATOR),
                        Term.smooth(
                                "devices and hardware of the benchmark",
                                0.512,
                                List.of(0, 1, 2, DEVICES),
                                List.of(1.176, 1.176, 1.66, 0.906),
                                BENCHMARK),
                        Term.smooth(
                                "devices of the benchmark, curved", 0.451, List.of(DEVICES), List.of(0.906), BENCHMARK),
                        Term.smooth(
                                "edition of the benchmark, curved", 0.175, List.of(EDITION), List.of(0.306), BENCHMARK),
                        Term.smooth(
                                "batch of the benchmark",
                                0.127,
                                List.of(BATCH, DEVICES),
                                List.of(0.509, 0.509),
                                BENCHMARK),
                        Term.smooth(
                                "machine",
                                0.107,
                                List.of(DEVICES, EDITION),
                                List.of(0.3, 1.0),
                                BENCHMARK,
                                ACCELERATOR)),
                0.09);
        return new LawFit(
                shape,
                MEAN,
                List.of(
                        new Regime("the same accelerator", List.of(BENCHMARK, ACCELERATOR), 1),
                        new Regime("a new accelerator", List.of(BENCHMARK), 1),
                        new Regime("a new benchmark", List.of(), 1)),
                COVERAGE);
    }

    @Override
    public Predictor<TimeToTrainMeasurement> shipped() {
        return new TimeToTrainPredictor(TimeToTrainLaw.fitted(), accelerators);
    }

    @Override
    public Fitted<TimeToTrainMeasurement> fit(List<TimeToTrainMeasurement> rows) {
        List<Sample> samples = new ArrayList<>();
        for (TimeToTrainMeasurement row : rows) {
            if (TimeToTrainPredictor.run(row, accelerators) instanceof Measured.Known<BenchmarkRun>(BenchmarkRun run)
                    && TimeToTrainLaw.point(run) instanceof Measured.Known<Point>(Point point)) {
                samples.add(
                        Sample.of(point, Math.log(row.minutes()), List.of(submitter(row), row.gpu(), row.benchmark())));
            }
        }
        TimeToTrainLaw law = new TimeToTrainLaw(law().fit(samples));
        return new Fitted<>(new TimeToTrainPredictor(law, accelerators), law.toString());
    }

    @Override
    public String fold(TimeToTrainMeasurement row, Folds folds) {
        return switch (folds) {
            case MODELS -> row.benchmark();
            case CONFIGURATIONS -> submitter(row);
            case GPUS -> row.gpu();
            case SOURCES -> row.round();
        };
    }

    private static String submitter(TimeToTrainMeasurement row) {
        return row.submitter().toLowerCase(Locale.ROOT);
    }

    @Override
    public String regime(TimeToTrainMeasurement row) {
        return row.benchmark() + "|" + row.gpu();
    }

    @Override
    public double[] position(TimeToTrainMeasurement row) {
        return new double[] {Math.log(row.gpus())};
    }
}
