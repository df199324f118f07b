package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.facts.Length;
import dev.supercargo.quantities.Measured;
import java.util.Set;

/**
 * A case.
 *
 * @param formFactors of the motherboards it takes
 * @param acceleratorClearance longest card
 * @param coolerClearance highest air cooler
 * @param radiator longest radiator
 */
public record Enclosure(
        PartFacts facts,
        Set<String> formFactors,
        Length acceleratorClearance,
        Length coolerClearance,
        Measured<Length> radiator)
        implements Part {

    public Enclosure {
        formFactors = Set.copyOf(formFactors);
    }

    @Override
    public PartKind kind() {
        return PartKind.ENCLOSURE;
    }
}
