package dev.supercargo.engine.prediction.transformer;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.SoftwareStack;
import dev.supercargo.quantities.Measured;

/**
 * Everything the step time of a transformer depends on.
 *
 * @param size of the model
 * @param pass one forward and backward pass of a replica
 * @param cut of the work over devices
 * @param machine that computes
 * @param manner of training
 */
public record Run(Size size, Pass pass, Cut cut, Machine machine, Manner manner) {

    /**
     * The model.
     *
     * @param active parameters one token passes
     * @param all parameters
     * @param trained parameters that learn
     * @param layers blocks
     * @param hidden width
     * @param vocabulary tokens of the output layer
     * @param mixture of experts
     */
    public record Size(
            double active,
            double all,
            double trained,
            double layers,
            double hidden,
            double vocabulary,
            boolean mixture) {

        /** Parameters of the output layer; at most half of the active ones, whatever was stated. */
        double head() {
            return Math.min(vocabulary * hidden, 0.5 * active);
        }
    }

    /**
     * One pass.
     *
     * @param sequence tokens per sample
     * @param samples of a replica in one pass
     * @param count passes per optimizer step
     */
    public record Pass(double sequence, double samples, double count) {}

    /**
     * The cut.
     *
     * @param tensor devices per layer
     * @param pipeline stages
     * @param interleave chunks of layers per stage
     * @param context devices per sequence
     * @param expert devices per set of experts
     * @param replicas data-parallel
     * @param sharded whether replicas share out the weights (FSDP, ZeRO-3)
     */
    public record Cut(
            double tensor,
            double pipeline,
            double interleave,
            double context,
            double expert,
            double replicas,
            boolean sharded) {}

    /**
     * The machine.
     *
     * @param accelerator by its id
     * @param width of the numbers it multiplies
     * @param peak at that width, operations per second
     * @param widePeak at 16 bit, or at 32 where the job runs in 32
     * @param memoryBandwidth bytes per second
     * @param link between devices of a node, bytes per second, one direction
     * @param outerLink of one device to other nodes, the same
     * @param devices in all
     * @param perNode devices of a node
     */
    public record Machine(
            AcceleratorId accelerator,
            Width width,
            double peak,
            double widePeak,
            double memoryBandwidth,
            double link,
            double outerLink,
            double devices,
            double perNode) {

        /** The 16-bit peak, or the job's own where it runs in 32 bit: what products do that are never narrow. */
        public static double widePeak(AcceleratorSpec spec, EffectivePeak peak) {
            if (Width.of(peak.runsAs()) == Width.THIRTY_TWO) {
                return peak.rate().flopsPerSecond();
            }
            return spec.peakFor(Precision.BF16) instanceof Measured.Known<EffectivePeak>(EffectivePeak wide)
                    ? wide.rate().flopsPerSecond()
                    : peak.rate().flopsPerSecond();
        }
    }

    /** Bits of the numbers multiplied. */
    public enum Width {
        THIRTY_TWO,
        SIXTEEN,
        EIGHT,
        FOUR;

        public static Width of(Precision precision) {
            return switch (precision) {
                case FP32, TF32 -> THIRTY_TWO;
                case FP16, BF16 -> SIXTEEN;
                case FP8, INT8 -> EIGHT;
                case FP4 -> FOUR;
            };
        }
    }

    /**
     * The manner.
     *
     * @param stack software
     * @param recomputation of activations
     * @param arithmetic relative to training all weights: 2/3 for adapters
     */
    public record Manner(SoftwareStack stack, Recomputing recomputation, double arithmetic) {}

    /** What is computed a second time; published measurements often do not say. */
    public enum Recomputing {
        NOTHING,
        ATTENTION,
        EVERYTHING,
        UNSTATED
    }

    double tokensPerPass() {
        return pass.samples() * pass.sequence() / cut.context();
    }

    /** Tokens of one optimizer step over all replicas. */
    public double tokensPerStep() {
        return pass.samples() * pass.sequence() * pass.count() * cut.replicas();
    }
}
