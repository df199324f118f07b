package dev.supercargo.calibration.sample;

import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.calibration.law.LawFit;
import dev.supercargo.calibration.law.Sample;
import dev.supercargo.calibration.measurement.SampleMeasurement;
import dev.supercargo.calibration.score.Discipline;
import dev.supercargo.calibration.score.Folds;
import dev.supercargo.calibration.score.Predictor;
import dev.supercargo.engine.prediction.law.Point;
import dev.supercargo.engine.prediction.sample.Family;
import dev.supercargo.engine.prediction.sample.Network;
import dev.supercargo.engine.prediction.sample.NetworkPhysics;
import dev.supercargo.engine.prediction.sample.SampleColumns;
import dev.supercargo.engine.prediction.sample.SampleLaws;
import dev.supercargo.engine.prediction.sample.UsualBatches;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Training speed per sample: rows in, both laws out. */
public final class SampleDiscipline implements Discipline<SampleMeasurement> {

    private static final int GROUPS = 10;
    /** Mean logarithm of seconds per sample of the workloads, near enough for their levels to do the rest. */
    private static final double WORKLOAD_MEAN = -4;

    private static final double NETWORK_COVERAGE = 0.87;
    private static final double WORKLOAD_COVERAGE = 0.92;

    private final Accelerators accelerators;

    public SampleDiscipline(Accelerators accelerators) {
        this.accelerators = accelerators;
    }

    @Override
    public Predictor<SampleMeasurement> shipped() {
        return new SamplePredictor(SampleLaws.fitted(), accelerators);
    }

    @Override
    public Fitted<SampleMeasurement> fit(List<SampleMeasurement> rows) {
        UsualBatches batches = usualBatches(rows);
        List<Sample> networks = new ArrayList<>();
        List<Sample> workloads = new ArrayList<>();
        for (SampleMeasurement row : rows) {
            if (Question.of(row, accelerators) instanceof Measured.Known<Question>(Question question)) {
                double seconds = row.gpus() / row.samplesPerSecond();
                question.network().ifPresent(network -> networks.add(ofNetwork(row, question, network, seconds)));
                if (!isDescribedOnly(row)) {
                    workloads.add(ofWorkload(question, batches, seconds));
                }
            }
        }
        SampleLaws laws = new SampleLaws(
                new LawFit(SampleShapes.networks(), 0, SampleShapes.NETWORK_REGIMES, NETWORK_COVERAGE).fit(networks),
                new LawFit(SampleShapes.workloads(), WORKLOAD_MEAN, SampleShapes.WORKLOAD_REGIMES, WORKLOAD_COVERAGE)
                        .fit(workloads),
                batches);
        return new Fitted<>(new SamplePredictor(laws, accelerators), laws.toString());
    }

    /** Collections that measure many networks once each teach kinds of networks, not workloads. */
    private static boolean isDescribedOnly(SampleMeasurement row) {
        return row.model().startsWith("timm/");
    }

    private static Sample ofNetwork(SampleMeasurement row, Question question, Network network, double seconds) {
        Point point = SampleColumns.ofNetwork(network, question.device(), question.setting());
        double physics = NetworkPhysics.secondsPerSample(
                network, question.device(), question.setting().batchPerDevice());
        return Sample.of(
                point, Math.log(seconds / physics), List.of(group(row.model()), Family.of(network.name()), row.gpu()));
    }

    private static Sample ofWorkload(Question question, UsualBatches batches, double seconds) {
        Point point = SampleColumns.ofWorkload(
                question.workload(),
                question.device(),
                question.setting().stack(),
                question.setting().devices(),
                batches.over(question.workload(), question.device().arithmetic(), question.batchPerDevice()));
        return Sample.of(
                point,
                Math.log(seconds),
                List.of(
                        String.join("|", point.labels().subList(0, 3)) + "|"
                                + question.setting().devices(),
                        question.device().id(),
                        question.workload()));
    }

    private UsualBatches usualBatches(List<SampleMeasurement> rows) {
        Map<String, List<Double>> printed = new TreeMap<>();
        for (SampleMeasurement row : rows) {
            if (Question.of(row, accelerators) instanceof Measured.Known<Question>(Question question)
                    && question.batchPerDevice() instanceof Measured.Known<Double>(Double batch)
                    && !isDescribedOnly(row)) {
                printed.computeIfAbsent(
                                UsualBatches.key(
                                        question.workload(), question.device().arithmetic()),
                                absent -> new ArrayList<>())
                        .add(batch);
            }
        }
        Map<String, Double> usual = new HashMap<>();
        printed.forEach((key, batches) -> usual.put(
                key,
                batches.stream()
                        .sorted(Comparator.naturalOrder())
                        .skip(batches.size() / 2)
                        .findFirst()
                        .orElseThrow()));
        return new UsualBatches(usual);
    }

    @Override
    public String fold(SampleMeasurement row, Folds folds) {
        return switch (folds) {
            case MODELS -> group(Family.of(row.model()));
            case CONFIGURATIONS ->
                group(row.model() + "|" + row.task() + "|" + row.gpu() + "|" + row.precision() + "|" + row.gpus());
            case GPUS -> row.gpu();
            case SOURCES -> row.source();
        };
    }

    /** Ten groups by the text's hash, which Java defines. */
    private static String group(String text) {
        return String.valueOf(Math.floorMod(text.hashCode() * 31 + (text.hashCode() >>> 7), GROUPS));
    }

    @Override
    public String regime(SampleMeasurement row) {
        return row.software() + "|" + row.model() + "|" + row.gpu() + "|" + row.precision();
    }

    @Override
    public double[] position(SampleMeasurement row) {
        return new double[] {
            Math.log(row.gpus()),
            row.forwardGigaMacs() instanceof Measured.Known<Double>(Double macs) ? Math.log(macs) : 0
        };
    }
}
