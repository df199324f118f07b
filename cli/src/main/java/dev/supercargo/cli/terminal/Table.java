package dev.supercargo.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Aligned columns. A heading that begins with {@code >} aligns right. On a terminal the last column is cut at its edge;
 * in a pipe nothing is cut.
 */
public final class Table {

    private static final String GAP = "  ";
    private static final int LAST_COLUMN_MIN = 20;

    private final List<Boolean> right = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private record Cell(String text, Paint paint, boolean painted) {}

    public Table(String... headings) {
        List<Cell> row = new ArrayList<>();
        for (String heading : headings) {
            right.add(heading.startsWith(">"));
            row.add(new Cell(heading.startsWith(">") ? heading.substring(1) : heading, Paint.HEADING, true));
        }
        rows.add(row);
    }

    /** @param cells as many as there are headings */
    public Table row(String... cells) {
        if (cells.length != right.size()) {
            throw new IllegalArgumentException("a row needs " + right.size() + " cells, but has " + cells.length);
        }
        List<Cell> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(new Cell(cell, Paint.QUIET, false));
        }
        rows.add(row);
        return this;
    }

    /** Paints one cell of the row added last. */
    public Table paint(int column, Paint paint) {
        List<Cell> row = rows.getLast();
        row.set(column, new Cell(row.get(column).text(), paint, true));
        return this;
    }

    /** Paints the whole row added last. */
    public Table paint(Paint paint) {
        for (int column = 0; column < right.size(); column++) {
            paint(column, paint);
        }
        return this;
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    public void print(Terminal terminal) {
        int[] widths = new int[right.size()];
        for (List<Cell> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], length(row.get(column).text()));
            }
        }
        for (List<Cell> row : rows) {
            terminal.out().println(line(terminal, row, widths));
        }
    }

    private String line(Terminal terminal, List<Cell> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int column = 0; column < widths.length; column++) {
            boolean last = column == widths.length - 1;
            String text = row.get(column).text();
            if (last && terminal.interactive()) {
                text = cut(text, Math.max(LAST_COLUMN_MIN, terminal.width() - used));
            }
            String padding = " ".repeat(Math.max(0, widths[column] - length(text)));
            String painted =
                    row.get(column).painted() ? terminal.paint(row.get(column).paint(), text) : text;
            line.append(right.get(column) ? padding + painted : painted + (last ? "" : padding));
            line.append(last ? "" : GAP);
            used += widths[column] + GAP.length();
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String text, int width) {
        return length(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
