package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of reports. */
class ReportTest {

    private final APlatform platform = new APlatform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void showsAReportAsTables() {
        platform.answering("GET /api/v1/reports/cost", """
                {"title":"Cost","about":"Team vision","period":{"from":"2026-06-01T00:00:00Z","to":"2026-07-01T00:00:00Z"},
                 "notes":["At frozen prices."],"tables":[{"id":"by-team","title":"By team","columns":[
                  {"name":"team","heading":"Team"},{"name":"accelerator_hours","heading":"Hours"},
                  {"name":"cost_usd","heading":"Cost"}],"rows":[["vision","1.23456","98.3178"],["speech",null,null]]},
                  {"id":"empty","title":"Empty","columns":[],"rows":[]}]}""");

        Run run = Run.of(platform.url(), "report", "cost", "--team", "vision");

        assertThat(run.out()).isEqualTo("""
                Cost, Team vision, from 2026-06-01 00:00 to 2026-07-01 00:00 UTC
                At frozen prices.

                By team
                TEAM    HOURS    COST
                vision   1.23  $98.32
                speech      -       -
                """);
        assertThat(platform.requests).containsExactly("GET /api/v1/reports/cost?team=vision");
    }

    @Test
    void writesAFileOrThePipe(@TempDir Path folder) throws IOException {
        platform.answering("GET /api/v1/reports/cost", "day,cost_usd\r\n2026-06-10,98.3178\r\n");
        Path file = folder.resolve("cost.csv");

        Run written = Run.of(platform.url(), "report", "cost", "--format", "csv", "-o", file.toString());
        Run piped = Run.of(platform.url(), "report", "cost", "--format", "focus");

        assertThat(Files.readString(file)).isEqualTo("day,cost_usd\r\n2026-06-10,98.3178\r\n");
        assertThat(written.out()).isEqualTo("Wrote 34 bytes to " + file + ".\n");
        assertThat(piped.out()).isEqualTo("day,cost_usd\r\n2026-06-10,98.3178\n");
        assertThat(platform.requests)
                .containsExactly("GET /api/v1/reports/cost?format=csv", "GET /api/v1/reports/cost?format=focus");
        Run pdf = Run.of(platform.url(), "report", "cost", "--format", "pdf");
        assertThat(pdf.code()).isEqualTo(2);
        assertThat(Run.of(platform.url(), "report").code()).isEqualTo(2);
        assertThat(pdf.err()).contains("Maybe add --output report.pdf.");
    }

    @Test
    void schedulesListsAndFetches(@TempDir Path folder) throws IOException {
        platform.answering("POST /api/v1/report-schedules", "{\"id\":\"s1\"}")
                .answering("GET /api/v1/report-schedules/s1/reports", """
                        {"items":[{"id":"r2","period":{"from":"2026-06-08T00:00:00Z","to":"2026-06-15T00:00:00Z"},
                         "generatedAt":"2026-06-15T00:00:10Z","sizeBytes":3}]}""")
                .answering("GET /api/v1/report-schedules/s1/reports/r2", "PDF");
        Path file = folder.resolve("cost.pdf");

        assertThat(Run.of(platform.url(), "report", "schedule", "cost", "--every", "weekly")
                        .out())
                .isEqualTo("s1\n");
        assertThat(Run.of(platform.url(), "report", "made", "s1").out()).contains("r2", "2026-06-08 00:00");
        Run.of(platform.url(), "report", "made", "s1", "-o", file.toString());
        assertThat(Files.readString(file)).isEqualTo("PDF");
    }
}
