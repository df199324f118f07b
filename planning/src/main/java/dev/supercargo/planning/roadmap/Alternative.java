package dev.supercargo.planning.roadmap;

import dev.supercargo.quantities.Money;

/**
 * A simpler plan.
 *
 * @param name such as {@code all-cloud}
 * @param outcome expected
 * @param more what it costs beyond the plan; below 0 if a budget or the service level keeps the plan from it
 * @param reason why it was not chosen, as a sentence
 */
public record Alternative(String name, Outcome outcome, Money more, String reason) {}
