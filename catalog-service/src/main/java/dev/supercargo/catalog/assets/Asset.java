package dev.supercargo.catalog.assets;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;

/**
 * An owned machine, or a group of equal ones.
 *
 * @param id also the node pool's name in the cluster
 * @param site where they stand
 * @param machine one of them
 * @param nodes how many there are
 */
record Asset(String id, String name, String site, Machine machine, int nodes, Purchase purchase, String note) {

    /**
     * One machine.
     *
     * @param systemPower its draw without the accelerators
     */
    record Machine(
            String acceleratorId,
            int accelerators,
            Measured<Integer> vcpus,
            Measured<Memory> memory,
            Measured<Power> systemPower) {}

    /** The fact that tells the other services. */
    AssetRegistered registered(long version) {
        return new AssetRegistered(
                id,
                version,
                name,
                site,
                machine.acceleratorId(),
                machine.accelerators(),
                nodes,
                NullableFact.write(machine.vcpus()),
                NullableFact.write(machine.memory(), Memory::bytes),
                NullableFact.write(purchase.price()),
                NullableFact.write(purchase.date()),
                NullableFact.write(machine.systemPower(), Power::watts));
    }
}
