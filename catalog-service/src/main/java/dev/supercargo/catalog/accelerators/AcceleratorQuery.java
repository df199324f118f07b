package dev.supercargo.catalog.accelerators;

import dev.supercargo.hardware.accelerators.AcceleratorKind;
import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.util.List;
import java.util.Set;

/**
 * What a search for accelerators wants; every criterion must hold and an unknown value meets none.
 *
 * @param vendors any of them; empty for all
 * @param kinds any of them; empty for all
 * @param segments any of them; empty for all
 * @param architecture in lower case, unknown for all
 * @param precisions all of them must have a known peak
 * @param text patterns that id, name or architecture must match, all of them
 */
record AcceleratorQuery(
        Set<String> vendors,
        Set<AcceleratorKind> kinds,
        Set<Segment> segments,
        Measured<String> architecture,
        Measured<Memory> minMemory,
        Measured<Power> maxPower,
        Measured<Money> maxPrice,
        List<Precision> precisions,
        List<String> text,
        AcceleratorSort sort,
        boolean reversed) {

    Precision sortPrecision() {
        return precisions.isEmpty() ? null : precisions.getFirst();
    }
}
