package dev.supercargo.simulator.spot;

/** A file that cannot be read as what it should be; the message names file, line, column and what was expected. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }
}
