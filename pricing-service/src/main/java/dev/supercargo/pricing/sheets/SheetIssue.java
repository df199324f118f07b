package dev.supercargo.pricing.sheets;

/**
 * Why a sheet is refused, at one place.
 *
 * @param line line of the sheet, from 1
 * @param field column, or {@code sheet} if the row as a whole is meant
 * @param message what is wrong, with the value
 */
public record SheetIssue(int line, String field, String message) {

    static final String WHOLE_ROW = "sheet";

    @Override
    public String toString() {
        return "line " + line + ", " + field + ": " + message;
    }
}
