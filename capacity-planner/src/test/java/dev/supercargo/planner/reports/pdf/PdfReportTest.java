package dev.supercargo.planner.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.planner.reports.csv.CsvLine;
import dev.supercargo.planner.reports.csv.TableCsv;
import dev.supercargo.planner.reports.document.Cell;
import dev.supercargo.planner.reports.document.Chart;
import dev.supercargo.planner.reports.document.Column;
import dev.supercargo.planner.reports.document.DataTable;
import dev.supercargo.planner.reports.document.Report;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {

    private static final Instant FROM = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    void printsTitleNotesTablesAndCharts() throws IOException {
        byte[] pdf = PdfReport.of(report(table(3)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Cost");
            assertThat(text)
                    .contains("Cost", "Team vision. From 2026-06-01 00:00 to 2026-07-01 00:00 UTC")
                    .contains("Idle 2.0 × $0.50 − nothing", "Über-Größe", "Cost by team", "US dollars")
                    .contains("team-2", "$1,234.50", "-");
        }
    }

    @Test
    void breaksLongTablesOverPagesAndRepeatsTheHeadings() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.of(report(table(200))))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isBetween(4, 12);
            assertThat(text.split("Spent", -1)).hasSizeGreaterThan(document.getNumberOfPages() - 1);
            assertThat(text).contains("team-0", "team-199");
        }
    }

    @Test
    void lettersThatTheTypefaceLacksBecomeQuestionMarks() throws IOException {
        DataTable table =
                new DataTable("t", "T", List.of(new Column("team", "Team")), List.of(List.of(Cell.of("チーム \u0007"))));

        try (PDDocument document = Loader.loadPDF(PdfReport.of(report(table)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("??? ?");
        }
    }

    @Test
    void anEmptyReportIsAPageThatSaysSo() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.of(report(table(0))))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Nothing in this period.");
        }
    }

    @Test
    void csvHasExactNumbersAndNoFormulas() {
        DataTable table = new DataTable(
                "t",
                "T",
                List.of(new Column("team", "Team"), new Column("usd", "Cost"), new Column("share", "Share")),
                List.of(
                        List.of(Cell.of("=cmd|' /C calc'!A0"), Cell.of(Money.usd("-0.000000001")), Cell.of(0.5)),
                        List.of(Cell.of("a \"b\", c"), Cell.of(new BigDecimal("1E+3")), Cell.of((Double) null))));

        assertThat(TableCsv.of(table))
                .isEqualTo("team,usd,share\r\n'=cmd|' /C calc'!A0,-0.000000001,0.5\r\n\"a \"\"b\"\", c\",1000,\r\n");
        assertThat(CsvLine.harmless("-1")).isEqualTo("'-1");
    }

    private static Report report(DataTable table) {
        return new Report(
                "Cost",
                "Team vision",
                new Period(FROM, TO),
                TO,
                List.of("Idle 2.0 × $0.50 − nothing of Über-Größe"),
                List.of(
                        new Chart(
                                "Cost by team",
                                Chart.Shape.BARS,
                                "US dollars",
                                List.of("vision", "language"),
                                List.of(new Chart.Series("cost", List.of(12.5, 0.0)))),
                        new Chart("Nothing", Chart.Shape.LINES, "none", List.of(), List.of())),
                List.of(table));
    }

    private static DataTable table(int rows) {
        return new DataTable(
                "by-team",
                "By team",
                List.of(new Column("team", "Team"), new Column("usd", "Spent"), new Column("how", "How")),
                IntStream.range(0, rows)
                        .mapToObj(i -> List.of(
                                Cell.of("team-" + i),
                                i % 2 == 0 ? Cell.of(Money.usd("1234.5")) : Cell.of((Double) null),
                                Cell.of(
                                        "a sentence that is longer than a column may be, so that it is broken into several"
                                                + " lines between its words, and into more than two of them")))
                        .toList());
    }
}
