package dev.supercargo.simulator.ownership;

import java.util.List;

/** How a value is merged, and at which depth its parts have owners. */
sealed interface Structure {

    /** Scalars, and maps and lists that are replaced as a whole: one owner. */
    record Atomic() implements Structure {}

    /** A map: every field has owners of its own. */
    record Granular() implements Structure {}

    /**
     * A list whose items are told apart by some of their fields.
     *
     * @param keys the names of these fields
     */
    record Keyed(List<String> keys) implements Structure {}

    /** A list of scalars without order. */
    record SetOf() implements Structure {}

    Structure ATOMIC = new Atomic();
    Structure GRANULAR = new Granular();
    Structure SET = new SetOf();
}
