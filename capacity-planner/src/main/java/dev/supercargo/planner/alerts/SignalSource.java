package dev.supercargo.planner.alerts;

import dev.supercargo.planner.outlook.AlertKind;
import dev.supercargo.planner.outlook.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Looks at one part of the books. */
interface SignalSource {

    /** The kinds it speaks for: an alert of these kinds about a subject it no longer names is over. */
    Set<AlertKind> kinds();

    /** @param now platform time */
    List<Signal> signals(Instant now);
}
