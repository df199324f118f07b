package dev.supercargo.planner.waste;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;

/**
 * Accelerator-hours of one class that were rented in hours in which as many owned ones stood idle.
 *
 * @param hours counted hour by hour, the smaller of rented and idle
 * @param rentedPrice mean price of a rented accelerator-hour of this class
 * @param marginal what an hour of use adds to an idle owned one
 */
public record SharedHours(
        String acceleratorId, BigDecimal hours, Money rentedPrice, Money marginal, boolean simulated) {}
