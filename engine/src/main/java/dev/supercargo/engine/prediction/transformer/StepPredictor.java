package dev.supercargo.engine.prediction.transformer;

import dev.supercargo.engine.workload.SoftwareStack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The law, what was learned on top, what measurements add, and how sure the result is. Immutable. */
public final class StepPredictor {

    /** The learned correction changes the law at most by this factor, whatever trees add up to. */
    private static final double CORRECTION_MAX = Math.log(3);

    private static final double DEVIATIONS_OF_BAND = 1.645;

    private final StepLaw law;
    private final BoostedTrees trees;
    private final Map<SoftwareStack, Envelope> envelopes;
    private final Bands bands;

    public StepPredictor(StepLaw law, BoostedTrees trees, Map<SoftwareStack, Envelope> envelopes, Bands bands) {
        this.law = law;
        this.trees = trees;
        this.envelopes = new EnumMap<>(SoftwareStack.class);
        this.envelopes.putAll(envelopes);
        this.bands = bands;
    }

    public StepLaw law() {
        return law;
    }

    public StepPrediction predict(Run run, List<Seen> seen) {
        StepLaw.Terms terms = law.time(run);
        double[] features = Features.of(run, terms);
        double fade = fade(run, features);
        double learned = learned(features, fade);
        double predicted = terms.seconds() * Math.exp(learned);
        Regime regime = regime(run);
        double band = band(run, regime, fade);
        List<Likeness.Point> points = points(run, features, seen);
        if (points.isEmpty()) {
            return new StepPrediction(predicted, band, terms.seconds(), Math.exp(learned), 1, 0, regime);
        }
        Likeness.Shift shift = Likeness.of(features, points, band / DEVIATIONS_OF_BAND);
        return new StepPrediction(
                predicted * Math.exp(shift.shift()),
                band * shift.narrowing(),
                terms.seconds(),
                Math.exp(learned),
                Math.exp(shift.shift()),
                points.size(),
                regime);
    }

    /** Law and learned correction, in seconds. */
    private double seconds(Run run, StepLaw.Terms terms, double[] features) {
        return terms.seconds() * Math.exp(learned(features, fade(run, features)));
    }

    private double learned(double[] features, double fade) {
        return fade < 1e-6 ? 0 : fade * Math.clamp(trees.sum(features), -CORRECTION_MAX, CORRECTION_MAX);
    }

    private double fade(Run run, double[] features) {
        Envelope envelope = envelopes.get(run.manner().stack());
        return envelope == null ? 0 : envelope.fade(features);
    }

    private Regime regime(Run run) {
        SoftwareStack stack = run.manner().stack();
        if (law.knows(stack, run.machine().accelerator())) {
            return Regime.KNOWN;
        }
        return law.knows(stack) ? Regime.UNKNOWN_ACCELERATOR : Regime.UNKNOWN_STACK;
    }

    /**
     * Far from its data a known software is as uncertain as on an unknown accelerator, at least; an accelerator with
     * nearly the data sheet of a measured one is nearly known.
     */
    private double band(Run run, Regime regime, double fade) {
        SoftwareStack stack = run.manner().stack();
        double unknown = Math.max(bands.of(Regime.KNOWN, stack), bands.of(Regime.UNKNOWN_ACCELERATOR, stack));
        double known = switch (regime) {
            case KNOWN -> 1;
            case UNKNOWN_ACCELERATOR -> law.likeness(stack, run.machine());
            case UNKNOWN_STACK -> 0;
        };
        return regime == Regime.UNKNOWN_STACK
                ? bands.of(regime, stack)
                : fade * known * bands.of(Regime.KNOWN, stack) + (1 - fade * known) * unknown;
    }

    private List<Likeness.Point> points(Run run, double[] features, List<Seen> seen) {
        List<Likeness.Point> points = new ArrayList<>();
        for (Seen measured : seen) {
            if (measured.run().machine().accelerator().equals(run.machine().accelerator())
                    && measured.run().manner().stack() == run.manner().stack()) {
                StepLaw.Terms terms = law.time(measured.run());
                double[] place = Features.of(measured.run(), terms);
                points.add(new Likeness.Point(
                        place, Math.log(measured.seconds() / seconds(measured.run(), terms, place))));
            }
        }
        if (points.size() > Likeness.POINTS_MAX) {
            points.sort(Comparator.comparingDouble(point -> -Likeness.alike(features, point.features())));
            return points.subList(0, Likeness.POINTS_MAX);
        }
        return points;
    }
}
