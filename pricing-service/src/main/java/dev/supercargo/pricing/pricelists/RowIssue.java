package dev.supercargo.pricing.pricelists;

/**
 * What is wrong with a row.
 *
 * @param row line of a CSV file, or number of the item in a JSON file, from 1; 0 for the file as a whole
 * @param field column or key
 */
public record RowIssue(long row, String field, String reason) {

    @Override
    public String toString() {
        return "row " + row + ", " + field + ": " + reason;
    }
}
