package dev.supercargo.simulator.control;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Slots in the order in which they are filled: those with the fewest free GPUs first, among them by name. */
final class FreeSlots {

    private final NavigableMap<BigDecimal, NavigableMap<String, Slot>> byFreeGpus = new TreeMap<>();

    void add(Slot slot) {
        byFreeGpus.computeIfAbsent(slot.freeGpus(), any -> new TreeMap<>()).put(slot.name(), slot);
    }

    /** To be called before what is free on the slot changes. */
    void remove(Slot slot) {
        NavigableMap<String, Slot> alike = byFreeGpus.getOrDefault(slot.freeGpus(), new TreeMap<>());
        alike.remove(slot.name());
        if (alike.isEmpty()) {
            byFreeGpus.remove(slot.freeGpus());
        }
    }

    boolean isEmpty() {
        return byFreeGpus.isEmpty();
    }

    /** The first one with room for the pod that suits. */
    Optional<Slot> first(Needs needs, Predicate<Slot> suits) {
        for (NavigableMap<String, Slot> alike :
                byFreeGpus.tailMap(needs.gpus(), true).values()) {
            for (Slot slot : alike.values()) {
                if (slot.hasRoomFor(needs) && suits.test(slot)) {
                    return Optional.of(slot);
                }
            }
        }
        return Optional.empty();
    }
}
