package dev.supercargo.pricing.pricelists;

import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.Offer;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/** A provider whose prices hold in every region, and who binds nobody for a term. */
record GpuCloud(String provider) {

    /** A price that holds everywhere has this region. */
    static final String EVERYWHERE = "global";

    Offer offer(String region, String type, InstanceShape shape, Market market) {
        return new Offer(
                provider,
                region,
                null,
                type,
                shape.acceleratorId(),
                shape.accelerators(),
                shape.vcpus(),
                shape.memory(),
                market,
                null,
                null);
    }

    static Measured<Integer> vcpus(int stated) {
        return stated >= 1 ? Measured.known(stated) : Measured.unknown("the provider states no vCPUs");
    }

    /** @param statedGib 0 or less if not stated */
    static Measured<Memory> memory(double statedGib) {
        return statedGib > 0
                ? Measured.known(Memory.ofGib(statedGib))
                : Measured.unknown("the provider states no memory");
    }
}
