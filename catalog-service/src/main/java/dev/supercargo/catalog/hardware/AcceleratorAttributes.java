package dev.supercargo.catalog.hardware;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.parts.AcceleratorCard;
import dev.supercargo.hardware.parts.ArchitectureLifecycle;
import dev.supercargo.hardware.parts.BundledMarket;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured.Known;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What only accelerators have. */
final class AcceleratorAttributes {

    private static final Map<String, AcceleratorCard> CARDS = BundledMarket.cards().stream()
            .collect(Collectors.toUnmodifiableMap(AcceleratorCard::acceleratorId, Function.identity()));

    private AcceleratorAttributes() {}

    static Map<String, Object> of(Accelerator accelerator) {
        Map<String, Object> values = new TreeMap<>();
        values.put("form", accelerator.kind().name());
        values.put("crossChecked", new TreeSet<>(accelerator.crossChecked()));
        put(values, "computeCapability", NullableFact.write(accelerator.computeCapability()));
        put(values, "memoryType", NullableFact.write(accelerator.memory().type()));
        put(
                values,
                "interconnect",
                NullableFact.write(accelerator.interconnect().name()));
        put(
                values,
                "intraNodeBandwidthBytesPerSecond",
                NullableFact.write(accelerator.interconnect().bandwidth(), Bandwidth::bytesPerSecond));
        AcceleratorCard card = CARDS.get(accelerator.id());
        if (card != null) {
            values.put("cardLengthMillimetres", card.length().millimetres());
            values.put("cardSlots", card.slots());
            values.put("powerConnectors", card.powerConnectors());
        }
        if (BundledMarket.lifecycleOf(accelerator)
                instanceof Known<ArchitectureLifecycle>(ArchitectureLifecycle lifecycle)) {
            put(values, "lastSoftware", NullableFact.write(lifecycle.lastSoftware()));
            put(values, "endOfSupport", NullableFact.write(lifecycle.endOfSupport(), YearMonth::toString));
        }
        return values;
    }

    private static void put(Map<String, Object> values, String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
