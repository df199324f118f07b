package dev.supercargo.advice.options;

import dev.supercargo.advice.guide.Scale;
import dev.supercargo.advice.guide.SpeedPriority;
import dev.supercargo.advice.guide.UseCase;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;

/**
 * What somebody wants.
 *
 * @param budget for everything over the horizon
 * @param gpuMemory of one GPU; unknown leaves it to the guide's task table
 * @param storage for data sets and checkpoints
 * @param use hours of a month on the machine that is bought, or owned already, and for how long
 * @param owned accelerator that is there already
 * @param model what is trained mostly
 */
public record Answers(
        UseCase purpose,
        Scale scale,
        Money budget,
        SpeedPriority speed,
        Measured<Memory> gpuMemory,
        Memory storage,
        Usage use,
        Measured<AcceleratorSpec> owned,
        ModelProfile model) {

    /**
     * How much and how long.
     *
     * @param hoursPerMonth 0 to 100,000
     * @param months 1 to 120
     */
    public record Usage(double hoursPerMonth, int months) {
        public Usage {
            if (!(hoursPerMonth >= 0 && hoursPerMonth <= 100_000) || months < 1 || months > 120) {
                throw new IllegalArgumentException("hours of a month lie in 0..100000 and months in 1..120, but are "
                        + hoursPerMonth + " and " + months);
            }
        }
    }
}
