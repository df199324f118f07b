package dev.supercargo.hardware.facts;

import dev.supercargo.quantities.Measured;
import java.time.YearMonth;

/**
 * When something came and how far its life has gone.
 *
 * @param launched month of the launch
 * @param availability unknown where the maker says nothing
 */
public record Lifecycle(Measured<YearMonth> launched, Measured<Availability> availability) {}
