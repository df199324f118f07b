package dev.supercargo.planner.reports.pdf;

import dev.supercargo.planner.reports.document.Chart;
import dev.supercargo.planner.reports.document.DataTable;
import dev.supercargo.planner.reports.document.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Lays a report out on pages. Thread-safe; the same report gives the same pages. */
public final class PdfReport {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final float TITLE = 18;
    private static final float HEADING = 11;
    private static final float BODY = 9;

    /** A table of more rows is for a spreadsheet. */
    private static final int ROWS_MAX = 400;

    private PdfReport() {}

    public static byte[] of(Report report) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(report.generatedAt().getEpochSecond());
            document.setDocumentInformation(information(report));
            document.getDocumentCatalog().setLanguage("en");
            Sheet sheet = new Sheet(document, Letters.embeddedIn(document));
            head(sheet, report);
            for (Chart chart : report.charts()) {
                heading(sheet, chart.title(), 170);
                ChartPainter.paint(sheet, chart);
            }
            for (DataTable table : report.tables()) {
                heading(sheet, table.title(), 110);
                TablePainter.paint(sheet, shortened(table));
                if (table.rows().size() > ROWS_MAX) {
                    paragraph(sheet, "And " + (table.rows().size() - ROWS_MAX) + " more: see the CSV.");
                }
            }
            sheet.finish();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory could not be written", e);
        }
    }

    private static DataTable shortened(DataTable table) {
        return new DataTable(
                table.id(),
                table.title(),
                table.columns(),
                table.rows().stream().limit(ROWS_MAX).toList());
    }

    private static PDDocumentInformation information(Report report) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(report.title());
        information.setSubject(report.about());
        information.setCreator("Supercargo");
        information.setCreationDate(GregorianCalendar.from(report.generatedAt().atZone(ZoneOffset.UTC)));
        return information;
    }

    private static void head(Sheet sheet, Report report) throws IOException {
        sheet.down(TITLE);
        sheet.bold(report.title(), Sheet.MARGIN, sheet.y(), TITLE);
        sheet.down(BODY);
        paragraph(
                sheet,
                report.about() + ". From " + shown(report.period().from()) + " to "
                        + shown(report.period().to()) + " UTC, written " + shown(report.generatedAt()) + ".");
        for (String note : report.notes()) {
            paragraph(sheet, note);
        }
    }

    private static void heading(Sheet sheet, String text, float roomBelow) throws IOException {
        sheet.ensure(roomBelow);
        sheet.down(2 * HEADING);
        sheet.bold(text, Sheet.MARGIN, sheet.y(), HEADING);
        sheet.down(HEADING);
    }

    private static void paragraph(Sheet sheet, String text) throws IOException {
        for (String line : sheet.letters().wrapped(text, Sheet.width(), BODY)) {
            sheet.ensure(2 * BODY);
            sheet.down(BODY * 1.4f);
            sheet.text(line, Sheet.MARGIN, sheet.y(), BODY, Ink.GREY);
        }
    }

    private static String shown(Instant instant) {
        return MINUTE.format(instant);
    }
}
