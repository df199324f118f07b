package dev.supercargo.engine.assignment;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * The best a job can do without scarce capacity: what everything else is measured against.
 *
 * @param cost of the whole job there, 0 or more
 * @param latestStart the last moment at which it can start there and still keep its deadline; unknown without deadline
 */
public record Alternative(Money cost, Measured<Instant> latestStart) {}
