package dev.supercargo.hardware.upgrades;

import dev.supercargo.quantities.Measured;
import java.time.LocalDate;

/**
 * How a component is used.
 *
 * @param bought when it was
 * @param utilization share of the time it works, 0..1
 * @param memoryPressure hours of a week in which its memory is short
 */
public record Usage(
        Component component,
        Measured<LocalDate> bought,
        Measured<Double> utilization,
        Measured<Double> memoryPressure) {}
