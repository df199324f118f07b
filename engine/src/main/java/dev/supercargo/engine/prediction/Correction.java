package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.List;

/**
 * What measurements say about the analytic model near a prediction.
 *
 * @param speedFactor measured speed over analytic speed, already shrunk towards 1; positive
 * @param spread p90 / p50 of the running time that is left after correcting, 1 or more
 * @param sentence the evidence in words
 */
record Correction(double speedFactor, double spread, String sentence) {

    /** Band left after measurements of the same model on the same accelerator. */
    private static final double MEASURED_SPREAD = 1.12;
    /** One measurement of the same model and accelerator counts four times as much as the analytic prior. */
    private static final double PRIOR_WEIGHT = 0.25;
    /** What a measurement at another precision counts, relative to the job's own. */
    private static final double OTHER_PRECISION = 0.3;
    /** A measurement further off than this was taken in another regime (tiny batch, other input) and says little. */
    private static final double FACTOR_MAX = 4;

    StepEstimate applyTo(StepTime time) {
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence);
        sentences.addAll(time.notes());
        return new StepEstimate(time.seconds() / speedFactor, spread, sentences);
    }

    /** @param otherwise spread of the model of the step, for want of measurements */
    static Correction of(
            ModelProfile model,
            Precision precision,
            Cluster cluster,
            Evidence evidence,
            StepModel steps,
            double otherwise) {
        List<Benchmark> same = evidence.benchmarks().stream()
                .filter(b -> b.model().equals(model.id()))
                .filter(b -> b.accelerator().equals(cluster.accelerator().id()))
                .toList();
        double weightSum = 0;
        double logSum = 0;
        for (Benchmark benchmark : same) {
            Cluster measuredOn =
                    new Cluster(cluster.accelerator(), benchmark.perNode(), benchmark.nodes(), cluster.interNodeLink());
            if (steps.throughput(model, benchmark.setup(), measuredOn)
                    instanceof Measured.Known<Double>(Double analytic)) {
                double doublings = Math.abs(Math.log((double) measuredOn.devices() / cluster.devices()) / Math.log(2));
                double weight = (benchmark.setup().precision() == precision ? 1 : OTHER_PRECISION) / (1 + doublings);
                weightSum += weight;
                logSum += weight * Math.log(benchmark.unitsPerSecond() / analytic);
            }
        }
        if (weightSum == 0) {
            return uncorrected(model, otherwise);
        }
        double factor = Math.clamp(Math.exp(logSum / (weightSum + PRIOR_WEIGHT)), 1 / FACTOR_MAX, FACTOR_MAX);
        return new Correction(
                factor,
                MEASURED_SPREAD,
                same.size() + (same.size() == 1 ? " measurement" : " measurements") + " of " + model.name() + " on "
                        + cluster.accelerator().name() + " (" + same.getFirst().id()
                        + (same.size() > 1 ? ", …" : "") + "), data-sheet estimate scaled by "
                        + Phrases.factor(factor));
    }

    private static Correction uncorrected(ModelProfile model, double spread) {
        return new Correction(1, spread, "data sheet only: no measurement of " + model.name() + " on this accelerator");
    }
}
