package dev.supercargo.engine.utilisation;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Share;

/**
 * What holds a job up, and why that is thought.
 *
 * <p>The thresholds are judgement, not measurement. Matrix units of well-tuned language-model training are active 40 to 60 %
 * of the cycles, and memory-bound kernels saturate the memory interface at 60 to 80 %; below both, an accelerator that is
 * busy waits inside its kernels, as collective operations do, and one that is not busy waits between them.
 *
 * @param because a sentence with the numbers
 */
public record Diagnosis(Bottleneck bottleneck, String because) {

    /** Below this an accelerator counts as idle; measuring tools themselves cause a percent or two. */
    public static final Share IDLE_BELOW = new Share(0.05);

    private static final double WORKING_MATRIX_UNITS = 0.40;
    private static final double SATURATED_MEMORY = 0.60;
    private static final double MOSTLY_BUSY = 0.60;

    /** @param devices how many accelerators work together on the job, 1 or more */
    public static Diagnosis of(Utilisation measured, int devices) {
        if (!(measured.busy() instanceof Measured.Known<Share>(Share busy))) {
            return new Diagnosis(Bottleneck.UNKNOWN, "How busy the accelerators are was not measured.");
        }
        if (busy.compareTo(IDLE_BELOW) < 0) {
            return told(Bottleneck.IDLE, measured, "nothing runs on the accelerators");
        }
        if (!(measured.matrixUnits() instanceof Measured.Known<Share>(Share matrix))
                || !(measured.memoryInterface() instanceof Measured.Known<Share>(Share memory))) {
            return busy.value() < MOSTLY_BUSY
                    ? told(Bottleneck.INPUT, measured, "the accelerators wait for data or for the host between kernels")
                    : told(Bottleneck.UNKNOWN, measured, "being busy alone does not tell what the kernels wait for");
        }
        double towardsMatrix = matrix.value() / WORKING_MATRIX_UNITS;
        double towardsMemory = memory.value() / SATURATED_MEMORY;
        if (towardsMemory >= 1 && towardsMemory > towardsMatrix) {
            return told(Bottleneck.MEMORY, measured, "the memory interface is saturated");
        }
        if (towardsMatrix >= 1) {
            return told(Bottleneck.COMPUTE, measured, "the matrix units are at work");
        }
        if (busy.value() < MOSTLY_BUSY) {
            return told(Bottleneck.INPUT, measured, "the accelerators wait for data or for the host between kernels");
        }
        return devices > 1
                ? told(Bottleneck.NETWORK, measured, "kernels run but compute little: they wait for other accelerators")
                : told(Bottleneck.COMPUTE, measured, "kernels run all the time, but hardly on the matrix units");
    }

    private static Diagnosis told(Bottleneck bottleneck, Utilisation measured, String because) {
        return new Diagnosis(
                bottleneck,
                "Busy " + Utilisation.percent(measured.busy()) + ", matrix units "
                        + Utilisation.percent(measured.matrixUnits()) + ", memory interface "
                        + Utilisation.percent(measured.memoryInterface()) + ": " + because + ".");
    }
}
