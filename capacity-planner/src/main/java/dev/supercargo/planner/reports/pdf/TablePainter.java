package dev.supercargo.planner.reports.pdf;

import dev.supercargo.planner.reports.document.Cell;
import dev.supercargo.planner.reports.document.Column;
import dev.supercargo.planner.reports.document.DataTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Draws a table: headings again on each page, numbers at the right, long words in several lines, rows never torn. */
final class TablePainter {

    private static final float SIZE = 8;
    private static final float LEADING = 10.5f;
    private static final float PADDING = 6;

    /** More of a column than this is wrapped first. */
    private static final float COLUMN_MAX = 230;

    private static final float COLUMN_MIN = 30;

    private final Sheet sheet;
    private final DataTable table;
    private final float[] widths;

    private TablePainter(Sheet sheet, DataTable table) throws IOException {
        this.sheet = sheet;
        this.table = table;
        this.widths = widths();
    }

    static void paint(Sheet sheet, DataTable table) throws IOException {
        new TablePainter(sheet, table).paint();
    }

    private void paint() throws IOException {
        headings();
        for (List<Cell> row : table.rows()) {
            List<List<String>> lines = lines(row.stream().map(Cell::shown).toList());
            if (sheet.ensure(height(lines))) {
                headings();
            }
            paint(row, lines);
        }
        if (table.rows().isEmpty()) {
            sheet.down(LEADING);
            sheet.text("Nothing in this period.", Sheet.MARGIN, sheet.y(), SIZE, Ink.GREY);
        }
        sheet.down(LEADING);
    }

    private void headings() throws IOException {
        List<List<String>> lines =
                lines(table.columns().stream().map(Column::heading).toList());
        sheet.ensure(height(lines) + 2 * LEADING);
        float x = Sheet.MARGIN;
        for (int column = 0; column < widths.length; column++) {
            paint(lines.get(column), x, widths[column], isNumeric(column), Ink.GREY);
            x += widths[column];
        }
        sheet.down(height(lines));
        sheet.line(Sheet.MARGIN, sheet.y(), Sheet.MARGIN + Sheet.width(), sheet.y(), Ink.RULE, 0.7f);
    }

    private void paint(List<Cell> row, List<List<String>> lines) throws IOException {
        float x = Sheet.MARGIN;
        for (int column = 0; column < widths.length; column++) {
            paint(lines.get(column), x, widths[column], row.get(column).isNumber(), Ink.BLACK);
            x += widths[column];
        }
        sheet.down(height(lines));
    }

    private void paint(List<String> lines, float x, float width, boolean right, Ink ink) throws IOException {
        float baseline = sheet.y() - LEADING;
        for (String line : lines) {
            float left = right ? x + width - PADDING - sheet.letters().width(line, SIZE) : x;
            sheet.text(line, left, baseline, SIZE, ink);
            baseline -= LEADING;
        }
    }

    private List<List<String>> lines(List<String> texts) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
            lines.add(sheet.letters().wrapped(texts.get(column), widths[column] - PADDING, SIZE));
        }
        return lines;
    }

    private static float height(List<List<String>> lines) {
        return lines.stream().mapToInt(List::size).max().orElse(1) * LEADING + 3;
    }

    private boolean isNumeric(int column) {
        return !table.rows().isEmpty()
                && table.rows().stream().allMatch(row -> row.get(column).isNumber());
    }

    /** As wide as the content asks for, shrunk in proportion to what exceeds the least width if the page is too narrow. */
    private float[] widths() throws IOException {
        float[] wanted = new float[table.columns().size()];
        for (int column = 0; column < wanted.length; column++) {
            wanted[column] = sheet.letters().width(table.columns().get(column).heading(), SIZE) + PADDING;
            for (List<Cell> row : table.rows()) {
                wanted[column] = Math.max(
                        wanted[column], sheet.letters().width(row.get(column).shown(), SIZE) + PADDING);
            }
            wanted[column] = Math.clamp(wanted[column], COLUMN_MIN, COLUMN_MAX);
        }
        float total = 0;
        for (float width : wanted) {
            total += width;
        }
        if (total > Sheet.width()) {
            float slack = total - COLUMN_MIN * wanted.length;
            float shrink = (Sheet.width() - COLUMN_MIN * wanted.length) / slack;
            for (int column = 0; column < wanted.length; column++) {
                wanted[column] = COLUMN_MIN + (wanted[column] - COLUMN_MIN) * shrink;
            }
        }
        return wanted;
    }
}
