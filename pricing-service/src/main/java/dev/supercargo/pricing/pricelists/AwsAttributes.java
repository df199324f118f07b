package dev.supercargo.pricing.pricelists;

import java.util.Set;

/** Attributes of an AWS product or term, by the names of the CSV file's columns; an attribute that is not there is empty. */
interface AwsAttributes {

    String of(String column);

    /** A shared Linux machine without software that costs extra, counted when it is used. */
    default boolean isPlainLinuxMachine() {
        return of("Product Family").startsWith("Compute Instance")
                && of("Tenancy").equals("Shared")
                && of("Operating System").equals("Linux")
                && of("CapacityStatus").equals("Used")
                && Set.of("", "NA").contains(of("Pre Installed S/W"));
    }

    /** Capacity blocks stand in the same list with a price of 0. */
    default boolean isSoldOnDemand() {
        return Set.of("", "OnDemand").contains(of("MarketOption"));
    }
}
