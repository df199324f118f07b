package dev.supercargo.planner.reports;

import dev.supercargo.chassis.problem.Problem;
import java.util.Arrays;
import java.util.Locale;

/** How a report is given. */
enum ReportFormat {
    JSON("application/json", "json"),
    CSV("text/csv;charset=UTF-8", "csv"),
    /** FOCUS 1.2, as CSV; of cost only. */
    FOCUS("text/csv;charset=UTF-8", "focus.csv"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    ReportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReportFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid("format", "format must be json, csv, focus or pdf, but is " + word + "."));
    }
}
