package dev.supercargo.calibration.memory;

/** A row that says nothing about the memory a job needs. */
final class RefusedRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    RefusedRow(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The same for all rows of a kind, so that they can be counted. */
    String reason() {
        return reason;
    }
}
