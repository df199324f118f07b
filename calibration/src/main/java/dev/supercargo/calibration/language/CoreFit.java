package dev.supercargo.calibration.language;

import dev.supercargo.calibration.learn.TreeTrainer;
import dev.supercargo.engine.prediction.transformer.BoostedTrees;
import dev.supercargo.engine.prediction.transformer.Envelope;
import dev.supercargo.engine.prediction.transformer.Features;
import dev.supercargo.engine.prediction.transformer.StepLaw;
import dev.supercargo.engine.workload.SoftwareStack;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Law, trees and envelopes fitted to some rows; intervals come later, from such fits on other rows.
 *
 * @param law of the step
 * @param trees on what the law leaves
 * @param envelopes of the software measured
 */
record CoreFit(StepLaw law, List<List<BoostedTrees.Node>> trees, Map<SoftwareStack, Envelope> envelopes) {

    /** Chosen by leaving out models and configurations; more trees or deeper ones gain nothing on unseen rows. */
    private static final TreeTrainer TRAINER = new TreeTrainer(260, 4, 0.06, 5, 0.7);
    /** Of the logarithm of measured over lawful time; beyond it lies another regime or a misprint. */
    private static final double ERROR_MAX = 1;

    static CoreFit of(List<Example> examples) {
        double[] weights = Weights.of(examples);
        StepLaw law = new LawFitter(examples, weights).fit();
        double[][] features = new double[examples.size()][];
        double[] errors = new double[examples.size()];
        Map<SoftwareStack, double[]> least = new EnumMap<>(SoftwareStack.class);
        Map<SoftwareStack, double[]> greatest = new EnumMap<>(SoftwareStack.class);
        for (int i = 0; i < errors.length; i++) {
            Example example = examples.get(i);
            StepLaw.Terms terms = law.time(example.run());
            features[i] = Features.of(example.run(), terms);
            errors[i] = Math.log(example.seconds() / terms.seconds());
            widen(features[i], example.run().manner().stack(), least, greatest);
        }
        Map<SoftwareStack, Envelope> envelopes = new EnumMap<>(SoftwareStack.class);
        least.forEach((stack, low) -> {
            if (stack != SoftwareStack.UNKNOWN) {
                envelopes.put(stack, new Envelope(low, greatest.getOrDefault(stack, low)));
            }
        });
        return new CoreFit(law, TRAINER.train(features, errors, weights, ERROR_MAX), envelopes);
    }

    private static void widen(
            double[] features,
            SoftwareStack stack,
            Map<SoftwareStack, double[]> least,
            Map<SoftwareStack, double[]> greatest) {
        double[] place = Arrays.copyOf(features, Features.PLACE);
        least.merge(stack, place, (a, b) -> combine(a, b, true));
        greatest.merge(stack, place, (a, b) -> combine(a, b, false));
    }

    private static double[] combine(double[] a, double[] b, boolean least) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = least ? Math.min(a[i], b[i]) : Math.max(a[i], b[i]);
        }
        return result;
    }
}
