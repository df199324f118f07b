package dev.supercargo.planning.supply;

import dev.supercargo.planning.calendar.Months;

/** A way to get capacity that is decided on before it is needed. */
public sealed interface Supply permits Purchase, Reservation {

    /** Unique among the options of a plan; what people are told. */
    String name();

    /** From the decision until it works. */
    Months lead();

    /** Accelerators that come together, such as 8 of a node. */
    int lot();

    /** Work of one accelerator in an hour, as a multiple of the accelerator that demand is counted in. */
    double speed();
}
