package dev.supercargo.chassis.inbox;

/** An event that can never be handled, however often it is tried; it goes to the dead-letter topic with this reason. */
public final class PoisonEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonEvent(String reason) {
        super(reason);
    }

    PoisonEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
