package dev.supercargo.calibration.csv;

/** One cell does not hold what its column promises; the message names row, column and content. */
public final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String complaint;

    BadCell(long row, String column, String complaint) {
        super("row " + row + ", column " + column + ": " + complaint);
        this.column = column;
        this.complaint = "row " + row + ", column " + column + ": " + complaint;
    }

    /** The whole message. */
    public String complaint() {
        return complaint;
    }

    public String column() {
        return column;
    }
}
