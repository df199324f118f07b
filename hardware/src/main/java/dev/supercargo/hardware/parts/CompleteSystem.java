package dev.supercargo.hardware.parts;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.List;
import java.util.Set;

/**
 * A machine as a whole: a tier of the hardware guide, one of its builds, or a product.
 *
 * @param users whom it is for
 * @param power at full load, as the vendor states it
 * @param budget for everything, before taxes
 */
public record CompleteSystem(
        PartFacts facts,
        Tier tier,
        List<String> users,
        Contents contents,
        Measured<Power> power,
        Measured<PriceRange> budget,
        Suitability suitability)
        implements Part {

    /**
     * What is in it; of several choices one is built in.
     *
     * @param cpuChoices ids; empty if the catalog has none of them
     * @param acceleratorChoices ids
     * @param storage in words
     * @param cooling class of cooling
     */
    public record Contents(
            List<String> cpuChoices,
            List<String> acceleratorChoices,
            int accelerators,
            Measured<Memory> memory,
            Set<MemoryType> memoryTypes,
            String storage,
            Measured<Power> powerSupply,
            Measured<PowerSupply.Efficiency> efficiency,
            Cooling.CoolingKind cooling) {

        public Contents {
            cpuChoices = List.copyOf(cpuChoices);
            acceleratorChoices = List.copyOf(acceleratorChoices);
            memoryTypes = Set.copyOf(memoryTypes);
        }
    }

    /** What it is good for, and what not, in words. */
    public record Suitability(List<String> goodFor, List<String> notFor) {

        public Suitability {
            goodFor = List.copyOf(goodFor);
            notFor = List.copyOf(notFor);
        }
    }

    public CompleteSystem {
        users = List.copyOf(users);
    }

    @Override
    public PartKind kind() {
        return PartKind.SYSTEM;
    }
}
