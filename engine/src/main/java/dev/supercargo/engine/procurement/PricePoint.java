package dev.supercargo.engine.procurement;

import dev.supercargo.quantities.Money;
import java.time.LocalDate;

/**
 * What one accelerator cost on a day.
 *
 * @param price above 0
 */
public record PricePoint(LocalDate day, Money price) {}
