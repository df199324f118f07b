package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.prediction.transformer.Run;
import dev.supercargo.engine.prediction.transformer.Seen;
import dev.supercargo.engine.prediction.transformer.StepPrediction;
import dev.supercargo.engine.prediction.transformer.StepPredictor;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SoftwareStack;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The step of a transformer, with measurements of models like it on the same accelerator. */
final class TransformerStep {

    /** More measurements than these nearest ones would cost time and change little. */
    private static final int MEASUREMENTS_MAX = 5;

    private final StepPredictor predictor;
    private final Coefficients coefficients;

    TransformerStep(StepPredictor predictor, Coefficients coefficients) {
        this.predictor = predictor;
        this.coefficients = coefficients;
    }

    StepEstimate estimate(
            ModelProfile model,
            TransformerShape shape,
            TrainingSetup setup,
            Cluster cluster,
            EffectivePeak peak,
            Bandwidth bandwidth,
            Evidence evidence) {
        SoftwareStack software = setup.software();
        Run run = run(model, shape, setup, software, cluster, peak, bandwidth);
        List<Known> known = known(model, setup, cluster, evidence);
        List<Seen> seen = new ArrayList<>();
        for (Known measured : known) {
            Benchmark benchmark = measured.benchmark();
            if (cluster.accelerator().peakFor(benchmark.setup().precision())
                    instanceof Measured.Known<EffectivePeak>(EffectivePeak its)) {
                Cluster on = new Cluster(
                        cluster.accelerator(), benchmark.perNode(), benchmark.nodes(), cluster.interNodeLink());
                Run other = run(measured.model(), measured.shape(), benchmark.setup(), software, on, its, bandwidth);
                seen.add(new Seen(other, other.tokensPerStep() / benchmark.unitsPerSecond()));
            }
        }
        StepPrediction step = predictor.predict(run, seen);
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(model, cluster, software, known, step));
        sentences.addAll(Links.of(cluster, coefficients).notes());
        return new StepEstimate(step.seconds() * unitsRatio(model, setup, run), step.spread80(), sentences);
    }

    /** Replicas round the batch up to whole passes; the step is stated for the batch asked for. */
    private static double unitsRatio(ModelProfile model, TrainingSetup setup, Run run) {
        return Math.min(1, StepModel.unitsPerStep(model, setup) / run.tokensPerStep());
    }

    private Run run(
            ModelProfile model,
            TransformerShape shape,
            TrainingSetup setup,
            SoftwareStack software,
            Cluster cluster,
            EffectivePeak peak,
            Bandwidth bandwidth) {
        return TransformerRuns.of(
                model, shape, setup, software, cluster, peak, bandwidth.bytesPerSecond(), coefficients);
    }

    private record Known(Benchmark benchmark, ModelProfile model, TransformerShape shape, double distance) {}

    /** On the same accelerator: of this model, or of another of its family; the nearest first. */
    private static List<Known> known(ModelProfile model, TrainingSetup setup, Cluster cluster, Evidence evidence) {
        List<Known> known = new ArrayList<>();
        for (Benchmark benchmark : evidence.benchmarks()) {
            if (benchmark.accelerator().equals(cluster.accelerator().id())
                    && compatible(benchmark.setup().software(), setup.software())
                    && evidence.like(model, benchmark.model()) instanceof Measured.Known<ModelProfile>(ModelProfile its)
                    && its.transformer() instanceof Measured.Known<TransformerShape>(TransformerShape shape)) {
                double size = Math.abs(Math.log((double) its.activeParameters() / model.activeParameters()));
                double count = Math.abs(Math.log((double) benchmark.perNode() * benchmark.nodes() / cluster.devices()));
                known.add(new Known(benchmark, its, shape, 2 * size + count));
            }
        }
        known.sort(Comparator.comparingDouble(Known::distance)
                .thenComparing(measured -> measured.benchmark().id()));
        return known.size() > MEASUREMENTS_MAX ? known.subList(0, MEASUREMENTS_MAX) : known;
    }

    private static boolean compatible(SoftwareStack measured, SoftwareStack asked) {
        return measured == asked || measured == SoftwareStack.UNKNOWN || asked == SoftwareStack.UNKNOWN;
    }

    private static String sentence(
            ModelProfile model, Cluster cluster, SoftwareStack software, List<Known> known, StepPrediction step) {
        if (step.seen() == 0) {
            return "no measurement of " + model.name() + " on this accelerator; "
                    + (software == SoftwareStack.UNKNOWN
                            ? "the software is not stated, typical speed assumed"
                            : software.label() + ": " + step.regime().phrase());
        }
        long same = known.stream()
                .filter(measured -> measured.model().id().equals(model.id()))
                .count();
        String what = same == step.seen()
                ? "the same model"
                : same == 0 ? "models of its family" : "the same and like models";
        return step.seen() + (step.seen() == 1 ? " measurement of " : " measurements of ") + what + " on "
                + cluster.accelerator().name() + " (nearest: "
                + known.getFirst().benchmark().id()
                + "), estimate scaled by " + Phrases.factor(1 / step.shown());
    }
}
