package dev.supercargo.cli.platform;

/** Something the caller can put right; the message is complete and may have several lines. */
public final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Complaint(String message) {
        super(message);
    }
}
