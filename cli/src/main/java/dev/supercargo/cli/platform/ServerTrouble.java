package dev.supercargo.cli.platform;

/** The platform answered that it cannot do it now, or answered something that makes no sense. */
public final class ServerTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServerTrouble(String message) {
        super(message);
    }
}
