package dev.supercargo.engine.placement;

import dev.supercargo.quantities.Money;
import java.util.List;
import java.util.Optional;

/** Between which the {@link DeadlinePolicy} decides. Lists are in the order of {@link Contest#order}. */
interface Contenders {

    /** How many of the cheapest spot candidates are compared by their cost to go. */
    int SPOTS = 4;

    /** The cheapest candidate that cannot be taken away and meets the deadline at its 90th percentile. */
    Optional<Assessment> reliable();

    /** The cheapest spot candidates, at most {@link #SPOTS}. */
    List<Assessment> spots();

    /** Busy owned machines that cost less than {@code bar} and break no other rule. */
    List<Assessment> busyOwnedBelow(Money bar);

    /** The cheapest spot candidates that are possible but for being busy, at most {@link #SPOTS}. */
    List<Assessment> busySpots();

    /** The candidates of a decision to place the job. */
    List<Ranked> ranked(DeadlineRule rule);

    /** The candidates of a decision to wait. */
    List<Ranked> waitingFor(Assessment awaited);
}
