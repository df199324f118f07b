package dev.supercargo.planner.reports;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.json.ApiJson;
import dev.supercargo.planner.reports.content.Question;
import dev.supercargo.planner.reports.content.ReportKind;
import dev.supercargo.planner.reports.content.Reports;
import dev.supercargo.planner.reports.csv.TableCsv;
import dev.supercargo.planner.reports.document.DataTable;
import dev.supercargo.planner.reports.document.Report;
import dev.supercargo.planner.reports.focus.Biller;
import dev.supercargo.planner.reports.focus.FocusExport;
import dev.supercargo.planner.reports.pdf.PdfReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a report and writes it in its format. */
@ApplicationScoped
class RenderReport {

    private final Reports reports;
    private final FocusExport focus;
    private final ReportSettings settings;
    private final ApiJson json;

    RenderReport(Reports reports, FocusExport focus, ReportSettings settings, ApiJson json) {
        this.reports = reports;
        this.focus = focus;
        this.settings = settings;
        this.json = json;
    }

    /** @throws Problem 400 if there is no such report in this format */
    static void requireSense(ReportKind kind, ReportFormat format) {
        if (format == ReportFormat.FOCUS && kind != ReportKind.COST) {
            throw Problem.invalid(
                    "format", "FOCUS is a format of cost, but the report is about " + kind.word() + ". Maybe csv.");
        }
    }

    /** @param table of a CSV; absent for the first */
    byte[] bytes(ReportKind kind, ReportFormat format, Question question, @Nullable String table) {
        Report report = reports.of(kind, question);
        return switch (format) {
            case JSON -> json.write(report).getBytes(StandardCharsets.UTF_8);
            case CSV -> TableCsv.of(table(report, table)).getBytes(StandardCharsets.UTF_8);
            case PDF -> PdfReport.of(report);
            case FOCUS -> throw new IllegalArgumentException("a FOCUS export is streamed");
        };
    }

    /** Streams, because an export has a row for each metered interval. */
    void focus(Question question, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        focus.write(
                question.period(),
                question.scope(),
                new Biller(settings.billingAccountId(), settings.billingAccountName()),
                writer);
        writer.flush();
    }

    private static DataTable table(Report report, @Nullable String id) {
        return report.tables().stream()
                .filter(table -> id == null || table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "table",
                        "table must be one of "
                                + report.tables().stream().map(DataTable::id).collect(Collectors.joining(", "))
                                + ", but is " + id + "."));
    }
}
