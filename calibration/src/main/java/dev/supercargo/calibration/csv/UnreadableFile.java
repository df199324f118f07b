package dev.supercargo.calibration.csv;

/** A file as a whole cannot be read; the message is complete. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String message) {
        super(message);
    }
}
