package dev.supercargo.calibration.language;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.prediction.transformer.StepLaw;
import dev.supercargo.engine.prediction.transformer.Term;
import dev.supercargo.engine.workload.SoftwareStack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fits the law to the logarithms of step times: Levenberg and Marquardt's method on a robust (pseudo-Huber) loss, with
 * every value held near its typical one by its spread. So values the data say nothing about stay typical, and a software
 * or accelerator with few rows leaves that of its peers only as far as its rows warrant.
 */
final class LawFitter {

    private static final double LAUNCH_TYPICAL = 1e-3;
    private static final double LAUNCH_SPREAD = 0.8;
    private static final double STACK_SPREAD = 0.25;
    private static final double PAIR_SPREAD = 0.15;
    /** Standard deviation of a logarithm of a step time that the law is expected to leave. */
    private static final double DEVIATION = 0.15;
    /** Errors beyond so many deviations count linearly. */
    private static final double ROBUST = 2;

    private static final int ROUNDS_MAX = 12;
    private static final double STEP_MAX = 1;
    private static final double PROBE = 1e-4;

    private final List<Example> examples;
    private final double[] weights;
    private final List<SoftwareStack> stacks;
    private final List<PairKey> pairs;
    private final double[] typical;
    private final double[] spread;
    /** The software whose runs a value changes; null if all. */
    private final @Nullable SoftwareStack[] concerns;

    private record PairKey(SoftwareStack stack, AcceleratorId accelerator, double peak, double bandwidth) {}

    /** @param weights of the examples, 1 on average */
    LawFitter(List<Example> examples, double[] weights) {
        this.examples = examples;
        this.weights = weights;
        this.stacks = examples.stream()
                .map(example -> example.run().manner().stack())
                .filter(stack -> stack != SoftwareStack.UNKNOWN)
                .distinct()
                .sorted()
                .toList();
        Map<String, PairKey> byName = new TreeMap<>();
        for (Example example : examples) {
            SoftwareStack stack = example.run().manner().stack();
            AcceleratorId accelerator = example.run().machine().accelerator();
            PairKey key = new PairKey(
                    stack,
                    accelerator,
                    example.run().machine().widePeak(),
                    example.run().machine().memoryBandwidth());
            if (stack != SoftwareStack.UNKNOWN) {
                byName.merge(stack + " " + accelerator, key, (a, b) -> a.peak() >= b.peak() ? a : b);
            }
        }
        this.pairs = byName.values().stream()
                .sorted(Comparator.comparing(PairKey::stack).thenComparing(PairKey::accelerator))
                .toList();
        int terms = Term.values().length;
        int size = terms + 2 * stacks.size() + pairs.size();
        this.typical = new double[size];
        this.spread = new double[size];
        this.concerns = new SoftwareStack[size];
        for (Term term : Term.values()) {
            typical[term.ordinal()] = Math.log(term.typical());
            spread[term.ordinal()] = term.spread();
        }
        for (int s = 0; s < stacks.size(); s++) {
            typical[terms + s] = Math.log(LAUNCH_TYPICAL);
            spread[terms + s] = LAUNCH_SPREAD;
            concerns[terms + s] = stacks.get(s);
            spread[terms + stacks.size() + s] = STACK_SPREAD;
            concerns[terms + stacks.size() + s] = stacks.get(s);
        }
        for (int p = 0; p < pairs.size(); p++) {
            spread[terms + 2 * stacks.size() + p] = PAIR_SPREAD;
            concerns[terms + 2 * stacks.size() + p] = pairs.get(p).stack();
        }
    }

    StepLaw fit() {
        double[] values = typical.clone();
        double[] errors = new double[examples.size()];
        errors(values, null, errors);
        double cost = cost(errors, values);
        double damping = 1e-2;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            double[][] curvature = new double[values.length][values.length];
            double[] slope = new double[values.length];
            linearise(values, errors, curvature, slope);
            boolean better = false;
            double before = cost;
            for (int attempt = 0; attempt < 6 && !better; attempt++) {
                double[] next = step(values, curvature, slope, damping);
                double[] nextErrors = new double[errors.length];
                errors(next, null, nextErrors);
                double nextCost = cost(nextErrors, next);
                better = nextCost < cost;
                damping = better ? damping / 5 : damping * 5;
                if (better) {
                    values = next;
                    errors = nextErrors;
                    cost = nextCost;
                }
            }
            if (!better || before - cost < 1e-3 * before) {
                break;
            }
        }
        return law(values);
    }

    private void errors(double[] values, @Nullable SoftwareStack only, double[] into) {
        StepLaw law = law(values);
        for (int i = 0; i < into.length; i++) {
            Example example = examples.get(i);
            if (only == null || example.run().manner().stack() == only) {
                into[i] = Math.log(law.time(example.run()).seconds() / example.seconds());
            }
        }
    }

    private double cost(double[] errors, double[] values) {
        double cost = 0;
        for (int i = 0; i < errors.length; i++) {
            double z = Math.sqrt(weights[i]) * errors[i] / DEVIATION / ROBUST;
            cost += 2 * ROBUST * ROBUST / 2 * (Math.sqrt(1 + z * z) - 1);
        }
        for (int j = 0; j < values.length; j++) {
            double z = (values[j] - typical[j]) / spread[j];
            cost += z * z;
        }
        return cost;
    }

    private void linearise(double[] values, double[] errors, double[][] curvature, double[] slope) {
        int n = values.length;
        double[][] jacobian = new double[n][];
        for (int j = 0; j < n; j++) {
            double[] probed = values.clone();
            probed[j] += PROBE;
            double[] moved = errors.clone();
            errors(probed, concerns[j], moved);
            for (int i = 0; i < moved.length; i++) {
                moved[i] = (moved[i] - errors[i]) / PROBE;
            }
            jacobian[j] = moved;
        }
        double[] weight = new double[errors.length];
        for (int i = 0; i < weight.length; i++) {
            double scaled = weights[i] / (DEVIATION * DEVIATION);
            double z = Math.sqrt(scaled) * errors[i] / ROBUST;
            weight[i] = scaled / Math.sqrt(1 + z * z);
        }
        for (int j = 0; j < n; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = 0;
                for (int i = 0; i < weight.length; i++) {
                    sum += weight[i] * jacobian[j][i] * jacobian[k][i];
                }
                curvature[j][k] = sum;
                curvature[k][j] = sum;
            }
            double precision = 1 / (spread[j] * spread[j]);
            curvature[j][j] += precision;
            slope[j] = precision * (values[j] - typical[j]);
            for (int i = 0; i < weight.length; i++) {
                slope[j] += weight[i] * jacobian[j][i] * errors[i];
            }
        }
    }

    private static double[] step(double[] values, double[][] curvature, double[] slope, double damping) {
        double[][] damped = new double[values.length][];
        for (int j = 0; j < damped.length; j++) {
            damped[j] = curvature[j].clone();
            damped[j][j] *= 1 + damping;
        }
        double[] step = Solve.positiveDefinite(damped, slope);
        double[] next = values.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] -= Math.clamp(step[j], -STEP_MAX, STEP_MAX);
        }
        return next;
    }

    /** Software without measurements takes after its kin, and unknown software after all. */
    private StepLaw law(double[] values) {
        int terms = Term.values().length;
        double[] named = new double[terms];
        for (int t = 0; t < terms; t++) {
            named[t] = Math.exp(values[t]);
        }
        double[] launch = new double[SoftwareStack.values().length];
        double[] slowness = new double[launch.length];
        for (SoftwareStack stack : SoftwareStack.values()) {
            int own = stacks.indexOf(stack);
            int[] peers = own >= 0 ? new int[] {own} : peers(stack);
            launch[stack.ordinal()] = Math.exp(Arrays.stream(peers)
                    .mapToDouble(s -> values[terms + s])
                    .average()
                    .orElse(Math.log(LAUNCH_TYPICAL)));
            slowness[stack.ordinal()] = Math.exp(Arrays.stream(peers)
                    .mapToDouble(s -> values[terms + stacks.size() + s])
                    .average()
                    .orElse(0));
        }
        List<StepLaw.Pair> fitted = new ArrayList<>();
        for (int p = 0; p < pairs.size(); p++) {
            PairKey key = pairs.get(p);
            fitted.add(new StepLaw.Pair(
                    key.stack(),
                    key.accelerator(),
                    key.peak(),
                    key.bandwidth(),
                    Math.exp(values[terms + 2 * stacks.size() + p])));
        }
        return new StepLaw(named, launch, slowness, fitted);
    }

    private int[] peers(SoftwareStack stack) {
        int[] kin = stacks.stream()
                .filter(other -> other.kin() == stack.kin())
                .mapToInt(stacks::indexOf)
                .toArray();
        return kin.length > 0 ? kin : stacks.stream().mapToInt(stacks::indexOf).toArray();
    }
}
