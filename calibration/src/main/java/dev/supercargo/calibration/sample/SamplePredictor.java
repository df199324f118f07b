package dev.supercargo.calibration.sample;

import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.calibration.measurement.SampleMeasurement;
import dev.supercargo.calibration.score.Answer;
import dev.supercargo.calibration.score.Predictor;
import dev.supercargo.engine.prediction.sample.SampleLaws;
import dev.supercargo.engine.prediction.sample.SampleTime;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Predicts rows with the engine's laws: a measured workload by its own law, anything else by its work. */
final class SamplePredictor implements Predictor<SampleMeasurement> {

    /** Usual share of the peak that convolutions are said to reach. */
    private static final double ENVELOPE_SHARE = 0.4;
    /** Points shown count against this many that say the law is right. */
    private static final double PRIOR = 0.5;

    private final SampleLaws laws;
    private final Accelerators accelerators;
    private final Map<String, Double> shown;

    SamplePredictor(SampleLaws laws, Accelerators accelerators) {
        this(laws, accelerators, Map.of());
    }

    private SamplePredictor(SampleLaws laws, Accelerators accelerators, Map<String, Double> shown) {
        this.laws = laws;
        this.accelerators = accelerators;
        this.shown = shown;
    }

    @Override
    public Answer predict(SampleMeasurement row) {
        return switch (time(row)) {
            case Measured.Unknown<SampleTime>(String reason) -> new Answer.Refused(reason);
            case Measured.Known<SampleTime>(SampleTime time) -> {
                double seconds = time.seconds() * shown.getOrDefault(regime(row), 1.0);
                yield new Answer.Predicted(seconds, seconds / time.twentieth(), seconds * time.twentieth());
            }
        };
    }

    private Measured<SampleTime> time(SampleMeasurement row) {
        return switch (Question.of(row, accelerators)) {
            case Measured.Unknown<Question>(String reason) -> Measured.unknown(reason);
            case Measured.Known<Question>(Question question) ->
                !laws.knowsWorkload(question.workload()) && question.network().isPresent()
                        ? Measured.known(
                                laws.ofNetwork(question.network().get(), question.device(), question.setting()))
                        : laws.ofWorkload(
                                question.workload(),
                                question.device(),
                                question.setting().stack(),
                                question.setting().devices(),
                                question.batchPerDevice());
        };
    }

    @Override
    public Answer baseline(SampleMeasurement row) {
        if (Question.of(row, accelerators) instanceof Measured.Known<Question>(Question question)
                && question.network().isPresent()) {
            double seconds = 6e9
                    * question.network().get().forwardGigaMacs()
                    / (ENVELOPE_SHARE * question.device().peak() * row.gpus());
            return new Answer.Predicted(seconds, seconds, seconds);
        }
        return new Answer.Refused("no count of the work");
    }

    /** Corrects each workload on each accelerator by what its points showed, and no other. */
    @Override
    public Predictor<SampleMeasurement> shown(List<SampleMeasurement> measurements) {
        Map<String, List<Double>> errors = new HashMap<>();
        for (SampleMeasurement row : measurements) {
            if (time(row) instanceof Measured.Known<SampleTime>(SampleTime time)) {
                errors.computeIfAbsent(regime(row), absent -> new ArrayList<>())
                        .add(Math.log(row.measuredTime() / time.seconds()));
            }
        }
        Map<String, Double> factors = new HashMap<>();
        errors.forEach((regime, logs) -> factors.put(
                regime, Math.exp(logs.stream().mapToDouble(Double::doubleValue).sum() / (logs.size() + PRIOR))));
        return new SamplePredictor(laws, accelerators, factors);
    }

    private static String regime(SampleMeasurement row) {
        return row.software() + "|" + row.model() + "|" + row.gpu() + "|" + row.precision();
    }
}
