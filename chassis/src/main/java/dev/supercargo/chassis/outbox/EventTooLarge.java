package dev.supercargo.chassis.outbox;

import dev.supercargo.contracts.Event;

/** An event is larger than a message may be; the caller's transaction rolls back. */
public final class EventTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventTooLarge(Event event, int bytes, int bytesMax) {
        super(event.getClass().getSimpleName() + " of " + event.aggregateId() + " has " + bytes
                + " bytes, a message may have " + bytesMax + ". Maybe tell the facts one by one.");
    }
}
