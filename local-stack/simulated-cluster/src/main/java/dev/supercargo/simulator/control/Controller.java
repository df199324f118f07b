package dev.supercargo.simulator.control;

import dev.supercargo.simulator.store.Change;
import java.time.Instant;
import java.util.Optional;

/**
 * One part of the cluster's behaviour. It keeps nothing in memory that a restart would lose: after one it is told of every
 * object as of a new one.
 */
interface Controller {

    /** Learns of a change; what it means is done by the next {@link #reconcile}. */
    void notice(Change change);

    /** Brings the cluster's objects to what they should be at this instant. */
    void reconcile(Instant at);

    /** The earliest instant after this one at which something will have to be done; empty when nothing is planned. */
    Optional<Instant> nextAfter(Instant at);
}
