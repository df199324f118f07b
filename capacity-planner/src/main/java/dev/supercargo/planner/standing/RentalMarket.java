package dev.supercargo.planner.standing;

import dev.supercargo.planner.market.Offers;
import java.util.Set;

/** The offers that a plan chooses from: of the providers that were rented from lately, or else of all. */
record RentalMarket(Offers offers, String chosenFrom) {

    static RentalMarket of(Standing standing) {
        Set<String> used = standing.recent().providers();
        Offers familiar = standing.offered().from(used);
        return familiar.isEmpty()
                ? new RentalMarket(standing.offered(), "of all offers")
                : new RentalMarket(
                        familiar,
                        "at " + String.join(", ", used.stream().sorted().toList()) + ", rented from in the last "
                                + standing.recent().days() + " days");
    }
}
