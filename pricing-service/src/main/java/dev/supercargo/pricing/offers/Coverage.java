package dev.supercargo.pricing.offers;

import java.util.Set;

/** Of which of its offers a source has told all, so that what it no longer names is off sale. */
public sealed interface Coverage {

    /** Every offer of the source. */
    record Everything() implements Coverage {}

    /** The offers of some regions; nothing is said about others. */
    record Regions(Set<String> names) implements Coverage {
        public Regions {
            names = Set.copyOf(names);
        }
    }
}
