package dev.supercargo.advice.assessment;

import dev.supercargo.quantities.Measured;
import java.time.LocalDate;

/**
 * What a machine does not know of itself.
 *
 * @param bought when the machine was
 * @param gpuBusy share of the time its GPUs work, 0..1
 * @param processorBusy share of the time its processor works, 0..1
 * @param memoryShortHours hours of a week in which GPU memory is short
 */
public record Circumstances(
        LocalDate today,
        Measured<LocalDate> bought,
        Measured<Double> gpuBusy,
        Measured<Double> processorBusy,
        Measured<Double> memoryShortHours) {}
