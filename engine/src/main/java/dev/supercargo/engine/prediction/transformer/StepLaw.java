package dev.supercargo.engine.prediction.transformer;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.workload.SoftwareStack;
import java.util.List;

/**
 * The analytic step time. A layer takes as long as its arithmetic at the efficiency its size allows, or as the host
 * needs to launch it, whichever is longer; tensor and expert exchange come on top. Layers make stages, the last stage
 * also has the output layer, and stages make a pipeline. Data-parallel exchange hides behind computing; the optimizer
 * comes last.
 */
public final class StepLaw {

    /** Launching and computing overlap: the longer of the two counts, with a smooth passage. */
    private static final int OVERLAP = 4;
    /** All-reduces per layer and pass, forward and backward, each of two bytes per element, twice around the ring. */
    private static final double TENSOR_BYTES = 6 * 2 * 2;
    /** All-to-alls per layer and pass, of two bytes per element and about four chosen experts. */
    private static final double EXPERT_BYTES = 4 * 2 * 4;

    private static final double UPDATE_BYTES = 18;
    private static final double WEIGHT_BYTES = 2;
    /** Share of computing behind which data-parallel exchange can hide. */
    private static final double HIDEABLE = 0.8;

    private static final double SELECTIVE = 1.05;
    /** Bytes per operation of an A100, about: where {@link Term#BALANCE} changes nothing. */
    private static final double BALANCED = 0.005;
    /** Likeness of two data sheets: logarithms of peak and bandwidth apart. */
    private static final double LIKENESS = 0.4;
    /** What no likeness at all counts against measured accelerators. */
    private static final double UNLIKE_WEIGHT = 0.25;

    private final double[] terms;
    private final double[] launch;
    private final double[] slowness;
    private final List<Pair> pairs;

    /**
     * Software on an accelerator that was measured.
     *
     * @param stack software
     * @param accelerator by id
     * @param widePeak of its data sheet
     * @param memoryBandwidth of its data sheet
     * @param slowness factor on computing time beyond that of the software
     */
    public record Pair(
            SoftwareStack stack, AcceleratorId accelerator, double widePeak, double memoryBandwidth, double slowness) {}

    /**
     * A law with values.
     *
     * @param terms by ordinal of {@link Term}
     * @param launch seconds to launch a layer, by ordinal of {@link SoftwareStack}
     * @param slowness factor on computing time, by ordinal of {@link SoftwareStack}
     * @param pairs measured
     */
    public StepLaw(double[] terms, double[] launch, double[] slowness, List<Pair> pairs) {
        this.terms = terms.clone();
        this.launch = launch.clone();
        this.slowness = slowness.clone();
        this.pairs = List.copyOf(pairs);
    }

    public double term(Term term) {
        return terms[term.ordinal()];
    }

    /** Seconds to launch a layer. */
    public double launch(SoftwareStack stack) {
        return launch[stack.ordinal()];
    }

    public double slowness(SoftwareStack stack) {
        return slowness[stack.ordinal()];
    }

    public List<Pair> pairs() {
        return pairs;
    }

    /** Whether this software was measured on this accelerator. */
    public boolean knows(SoftwareStack stack, AcceleratorId accelerator) {
        for (Pair pair : pairs) {
            if (pair.stack() == stack && pair.accelerator().equals(accelerator)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this software was measured at all. */
    public boolean knows(SoftwareStack stack) {
        for (Pair pair : pairs) {
            if (pair.stack() == stack) {
                return true;
            }
        }
        return false;
    }

    /** How like the data sheet is to the likest on which the software was measured, 0 to 1. */
    double likeness(SoftwareStack stack, Run.Machine machine) {
        double likest = 0;
        for (Pair pair : pairs) {
            if (pair.stack() == stack) {
                likest = Math.max(likest, likeness(pair, machine));
            }
        }
        return likest;
    }

    private static double likeness(Pair pair, Run.Machine machine) {
        double peak = Math.log(pair.widePeak() / machine.widePeak());
        double bandwidth = Math.log(pair.memoryBandwidth() / machine.memoryBandwidth());
        return Math.exp(-(peak * peak + bandwidth * bandwidth) / (2 * LIKENESS * LIKENESS));
    }

    /** Seconds of one optimizer step, term by term. */
    public Terms time(Run run) {
        Run.Size size = run.size();
        Run.Cut cut = run.cut();
        Run.Machine machine = run.machine();
        double recompute = recompute(run.manner().recomputation());
        double tokens = run.tokensPerPass();
        double factor = recompute * run.manner().arithmetic() * slowness(run);
        double rate = rate(run, tokens);
        double weightRate = weightRate(machine) * rate;
        double perLayer =
                6 * (size.active() - size.head()) / size.layers() * tokens / cut.tensor() * factor / weightRate;
        double attention = 12
                * size.hidden()
                * run.pass().sequence()
                * tokens
                / cut.tensor()
                * factor
                / (machine.widePeak() * rate * wideFactor(machine.width()) * term(Term.ATTENTION));
        double head = 6
                * size.head()
                * tokens
                / cut.tensor()
                * run.manner().arithmetic()
                * slowness(run)
                / (machine.widePeak() * rate * wideFactor(machine.width()));
        double arithmetic = perLayer + attention;
        double launching = (size.mixture()
                        ? term(Term.MIXTURE_LAUNCH)
                        : launch(run.manner().stack()))
                * recompute;
        double tensor = tensorExchange(run, tokens, recompute);
        double experts = expertExchange(run, tokens);
        double layer = longerOf(arithmetic, launching) + tensor + experts;
        double stage = size.layers() / cut.pipeline() * layer;
        double last = stage + head;
        double passes = run.pass().count();
        double slots =
                (passes - 1) * last + stage * (1 + term(Term.BUBBLE) * (cut.pipeline() - 1) / cut.interleave()) + head;
        double exchange = dataExchange(run);
        double exposed = Math.max(term(Term.DATA_EXCHANGE) * exchange, exchange - HIDEABLE * slots);
        double shards = cut.tensor() * cut.pipeline() * (cut.sharded() ? cut.replicas() : 1);
        double optimizer = term(Term.OPTIMIZER) * UPDATE_BYTES * size.trained() / shards / machine.memoryBandwidth();
        return new Terms(
                slots,
                exposed,
                exchange,
                optimizer,
                term(Term.STEP),
                arithmetic,
                attention,
                launching,
                layer,
                tensor,
                head);
    }

    /**
     * One step in seconds, with what the learned correction looks at.
     *
     * @param slots computing, launching and exchange inside replicas, bubble included
     * @param exposed data-parallel exchange that is not hidden
     * @param exchange all of it
     * @param optimizer update of the weights
     * @param step host work per step
     * @param arithmetic of one layer and pass
     * @param attention part of that
     * @param launching of one layer and pass
     * @param layer and pass, all together
     * @param tensor exchange of one layer and pass
     * @param head output layer, one pass
     */
    public record Terms(
            double slots,
            double exposed,
            double exchange,
            double optimizer,
            double step,
            double arithmetic,
            double attention,
            double launching,
            double layer,
            double tensor,
            double head) {

        public double seconds() {
            return slots + exposed + optimizer + step;
        }
    }

    private double recompute(Run.Recomputing what) {
        return switch (what) {
            case NOTHING -> 1;
            case ATTENTION -> SELECTIVE;
            case EVERYTHING -> term(Term.FULL_RECOMPUTATION);
            case UNSTATED -> term(Term.UNSTATED_RECOMPUTATION);
        };
    }

    /** Share of the 16-bit peak that products of this size reach. */
    private double rate(Run run, double tokens) {
        double width = run.size().hidden() / run.cut().tensor();
        double balance = run.machine().memoryBandwidth() / run.machine().widePeak() / BALANCED;
        return term(Term.EFFICIENCY)
                / (1 + term(Term.SATURATION_ELEMENTS) / (tokens * width))
                / (1 + term(Term.SATURATION_WIDTH) / width)
                / (run.size().mixture() ? term(Term.MIXTURE) : 1)
                * Math.pow(balance, term(Term.BALANCE));
    }

    private double narrowness(Run.Width width) {
        return switch (width) {
            case THIRTY_TWO -> term(Term.THIRTY_TWO_BIT);
            case SIXTEEN -> 1;
            case EIGHT -> term(Term.EIGHT_BIT);
            case FOUR -> term(Term.FOUR_BIT);
        };
    }

    /** Attention and the output layer stay in 16 bit when the weights' products are narrower. */
    private double wideFactor(Run.Width width) {
        return width == Run.Width.THIRTY_TWO ? narrowness(width) : 1;
    }

    /** Peak for products with weights: in a narrow run some of them stay wide. */
    private double weightRate(Run.Machine machine) {
        double narrow = narrowness(machine.width());
        return switch (machine.width()) {
            case THIRTY_TWO, SIXTEEN -> machine.peak() * narrow;
            case EIGHT, FOUR -> {
                double wide = Math.min(0.9, term(Term.KEPT_WIDE));
                yield narrow / (wide / machine.widePeak() + (1 - wide) / machine.peak());
            }
        };
    }

    private static double longerOf(double a, double b) {
        double longer = Math.max(a, b);
        double ratio = Math.min(a, b) / longer;
        double square = ratio * ratio;
        return longer * Math.pow(1 + square * square, 1.0 / OVERLAP);
    }

    private double tensorExchange(Run run, double tokens, double recompute) {
        double tensor = run.cut().tensor();
        if (tensor <= 1) {
            return 0;
        }
        double link = tensor > run.machine().perNode()
                ? Math.min(run.machine().link(), run.machine().outerLink())
                : run.machine().link();
        return term(Term.TENSOR_EXCHANGE)
                * TENSOR_BYTES
                * (tensor - 1)
                / tensor
                * tokens
                * run.size().hidden()
                / link
                * (recompute > 1.2 ? 4.0 / 3 : 1);
    }

    private double expertExchange(Run run, double tokens) {
        double expert = run.cut().expert();
        if (!run.size().mixture() || expert <= 1) {
            return 0;
        }
        double link = expert * run.cut().tensor() > run.machine().perNode()
                ? Math.min(run.machine().link(), run.machine().outerLink())
                : run.machine().link();
        return term(Term.EXPERT_EXCHANGE)
                * EXPERT_BYTES
                * tokens
                * run.size().hidden()
                / run.cut().tensor()
                * (expert - 1)
                / expert
                / link;
    }

    /** Gradients around the ring once per step; sharded weights are gathered twice and reduced once in every pass. */
    private static double dataExchange(Run run) {
        Run.Cut cut = run.cut();
        if (cut.replicas() <= 1) {
            return 0;
        }
        double link = run.machine().devices() > run.machine().perNode()
                ? Math.min(run.machine().link(), run.machine().outerLink())
                : run.machine().link();
        double share = (cut.replicas() - 1) / cut.replicas() / (cut.tensor() * cut.pipeline());
        double bytes = cut.sharded()
                ? 3 * WEIGHT_BYTES * run.size().all() * run.pass().count()
                : 2 * WEIGHT_BYTES * run.size().trained();
        return bytes * share / link;
    }

    /** Of the software, times that of the accelerator under it, or of measured accelerators like it. */
    private double slowness(Run run) {
        SoftwareStack stack = run.manner().stack();
        double weights = UNLIKE_WEIGHT;
        double logs = 0;
        for (Pair pair : pairs) {
            if (pair.stack() == stack) {
                if (pair.accelerator().equals(run.machine().accelerator())) {
                    return slowness(stack) * pair.slowness();
                }
                double peak = Math.log(pair.widePeak() / run.machine().widePeak());
                double bandwidth =
                        Math.log(pair.memoryBandwidth() / run.machine().memoryBandwidth());
                double weight = Math.exp(-(peak * peak + bandwidth * bandwidth) / (2 * LIKENESS * LIKENESS));
                weights += weight;
                logs += weight * Math.log(pair.slowness());
            }
        }
        return slowness(stack) * Math.exp(logs / weights);
    }
}
