package dev.supercargo.calibration.timetotrain;

import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.calibration.measurement.TimeToTrainMeasurement;
import dev.supercargo.calibration.score.Answer;
import dev.supercargo.calibration.score.Predictor;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.timetotrain.BenchmarkRun;
import dev.supercargo.engine.prediction.timetotrain.RunTime;
import dev.supercargo.engine.prediction.timetotrain.TimeToTrainLaw;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Predicts MLPerf rows with the engine's law. */
final class TimeToTrainPredictor implements Predictor<TimeToTrainMeasurement> {

    /** Points shown count against this many that say the law is right. */
    private static final double PRIOR = 0.5;

    private final TimeToTrainLaw law;
    private final Accelerators accelerators;
    private final Map<String, Double> shown;

    TimeToTrainPredictor(TimeToTrainLaw law, Accelerators accelerators) {
        this(law, accelerators, Map.of());
    }

    private TimeToTrainPredictor(TimeToTrainLaw law, Accelerators accelerators, Map<String, Double> shown) {
        this.law = law;
        this.accelerators = accelerators;
        this.shown = shown;
    }

    /** Unknown, with the reason, for what the suite itself does not compare. */
    static Measured<BenchmarkRun> run(TimeToTrainMeasurement row, Accelerators accelerators) {
        if (row.division().equals("open")) {
            return Measured.unknown("open division: the model may differ from the benchmark's");
        }
        Optional<AcceleratorSpec> spec = accelerators.named(row.gpu());
        if (spec.isEmpty()) {
            return Measured.unknown("no data sheet of this accelerator");
        }
        return BenchmarkRun.editionOf(row.round())
                .map(edition -> new BenchmarkRun(row.benchmark(), spec.get(), row.gpus(), edition, row.globalBatch()));
    }

    @Override
    public Answer predict(TimeToTrainMeasurement row) {
        return switch (time(row)) {
            case Measured.Unknown<RunTime>(String reason) -> new Answer.Refused(reason);
            case Measured.Known<RunTime>(RunTime time) -> {
                double minutes = time.minutes() * shown.getOrDefault(regime(row), 1.0);
                yield new Answer.Predicted(minutes, minutes / time.twentieth(), minutes * time.twentieth());
            }
        };
    }

    private Measured<RunTime> time(TimeToTrainMeasurement row) {
        return switch (run(row, accelerators)) {
            case Measured.Unknown<BenchmarkRun>(String reason) -> Measured.unknown(reason);
            case Measured.Known<BenchmarkRun>(BenchmarkRun run) -> law.predict(run);
        };
    }

    /** The same number of operations for everybody at the same share of peak. */
    @Override
    public Answer baseline(TimeToTrainMeasurement row) {
        Double work = EnvelopeWork.EXAFLOPS.get(row.benchmark());
        if (work != null
                && accelerators
                                .named(row.gpu())
                                .map(spec -> spec.peakFor(Precision.BF16))
                                .orElse(Measured.unknown(""))
                        instanceof Measured.Known<EffectivePeak>(EffectivePeak peak)) {
            double minutes = work * 1e18 / (peak.rate().flopsPerSecond() * row.gpus()) / 60;
            return new Answer.Predicted(minutes, minutes, minutes);
        }
        return new Answer.Refused("no count of the work");
    }

    @Override
    public Predictor<TimeToTrainMeasurement> shown(List<TimeToTrainMeasurement> measurements) {
        Map<String, List<Double>> errors = new TreeMap<>();
        for (TimeToTrainMeasurement row : measurements) {
            if (time(row) instanceof Measured.Known<RunTime>(RunTime time)) {
                errors.computeIfAbsent(regime(row), absent -> new ArrayList<>())
                        .add(Math.log(row.minutes() / time.minutes()));
            }
        }
        Map<String, Double> factors = new HashMap<>();
        errors.forEach((regime, logs) -> factors.put(
                regime, Math.exp(logs.stream().mapToDouble(Double::doubleValue).sum() / (logs.size() + PRIOR))));
        return new TimeToTrainPredictor(law, accelerators, factors);
    }

    private static String regime(TimeToTrainMeasurement row) {
        return row.benchmark() + "|" + row.gpu();
    }
}
