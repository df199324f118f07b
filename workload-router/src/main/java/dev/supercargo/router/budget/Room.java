package dev.supercargo.router.budget;

import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * What of a budget is left now.
 *
 * @param remaining limit less spent and reserved; below zero if more was spent
 * @param periodEnd when all of the limit is there again
 */
public record Room(String budgetId, Money limit, Money remaining, Instant periodEnd) {}
