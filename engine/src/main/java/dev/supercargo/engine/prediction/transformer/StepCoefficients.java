package dev.supercargo.engine.prediction.transformer;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.prediction.coefficients.Sections;
import dev.supercargo.engine.prediction.coefficients.Sections.Line;
import dev.supercargo.engine.prediction.coefficients.ShippedText;
import dev.supercargo.engine.workload.SoftwareStack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The coefficients file of transformer steps.
 *
 * @param predictor built from it
 * @param constantShare of peak that the usual back-of-envelope takes for granted: the median of the fitted measurements
 */
public record StepCoefficients(StepPredictor predictor, double constantShare) {

    private static final String RESOURCE = "transformer-step.txt";

    /** Those of the engine's release. */
    public static StepCoefficients shipped() {
        return Shipped.COEFFICIENTS;
    }

    public static StepCoefficients parse(String text) {
        Sections sections = Sections.of(text);
        double[] terms = new double[Term.values().length];
        for (Line line : sections.lines("terms")) {
            terms[Term.valueOf(line.word(0)).ordinal()] = line.number(1);
        }
        int stacks = SoftwareStack.values().length;
        double[] launch = new double[stacks];
        double[] slowness = new double[stacks];
        for (Line line : sections.lines("stacks")) {
            int stack = SoftwareStack.valueOf(line.word(0)).ordinal();
            launch[stack] = line.number(1);
            slowness[stack] = line.number(2);
        }
        List<StepLaw.Pair> pairs = new ArrayList<>();
        for (Line line : sections.lines("pairs")) {
            pairs.add(new StepLaw.Pair(
                    SoftwareStack.valueOf(line.word(0)),
                    new AcceleratorId(line.word(1)),
                    line.number(2),
                    line.number(3),
                    line.number(4)));
        }
        return new StepCoefficients(
                new StepPredictor(
                        new StepLaw(terms, launch, slowness, pairs),
                        trees(sections.lines("trees")),
                        envelopes(sections.lines("envelopes")),
                        bands(sections.lines("bands"))),
                sections.lines("baseline").getFirst().number(1));
    }

    private static Map<SoftwareStack, Envelope> envelopes(List<Line> lines) {
        Map<SoftwareStack, double[]> least = new EnumMap<>(SoftwareStack.class);
        Map<SoftwareStack, double[]> greatest = new EnumMap<>(SoftwareStack.class);
        for (Line line : lines) {
            SoftwareStack stack = SoftwareStack.valueOf(line.word(0));
            int feature = feature(line.word(1));
            least.computeIfAbsent(stack, s -> new double[Features.PLACE])[feature] = line.number(2);
            greatest.computeIfAbsent(stack, s -> new double[Features.PLACE])[feature] = line.number(3);
        }
        Map<SoftwareStack, Envelope> envelopes = new EnumMap<>(SoftwareStack.class);
        least.forEach((stack, low) -> envelopes.put(stack, new Envelope(low, greatest.getOrDefault(stack, low))));
        return envelopes;
    }

    private static Bands bands(List<Line> lines) {
        Map<Regime, double[]> bands = new EnumMap<>(Regime.class);
        for (Line line : lines) {
            bands.computeIfAbsent(Regime.valueOf(line.word(0)), regime -> new double[SoftwareStack.values().length])[
                            SoftwareStack.valueOf(line.word(1)).ordinal()] =
                    line.number(2);
        }
        return new Bands(bands);
    }

    /** A line {@code tree} opens one; {@code feature threshold left right} splits, {@code = value} is a leaf. */
    private static BoostedTrees trees(List<Line> lines) {
        List<List<BoostedTrees.Node>> trees = new ArrayList<>();
        for (Line line : lines) {
            switch (line.word(0)) {
                case "tree" -> trees.add(new ArrayList<>());
                case "=" -> trees.getLast().add(BoostedTrees.Node.leaf(line.number(1)));
                default ->
                    trees.getLast()
                            .add(new BoostedTrees.Node(
                                    feature(line.word(0)), line.number(1), (int) line.number(2), (int) line.number(3)));
            }
        }
        return new BoostedTrees(trees);
    }

    private static int feature(String name) {
        int index = Features.all().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("the coefficients name an unknown feature '" + name + "'");
        }
        return index;
    }

    private static final class Shipped {
        private static final StepCoefficients COEFFICIENTS = parse(ShippedText.of(StepCoefficients.class, RESOURCE));
    }
}
