package dev.supercargo.cli.performance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The performance monitor. */
@NullUnmarked
@Command(
        name = "performance",
        description = "What was wasted and what would have cost less, how predictions held, how much of what is held"
                + " was used, how efficiency goes.")
public final class PerformanceCommand implements Callable<Integer> {

    private enum Question {
        WASTE,
        ACCURACY,
        UTILISATION,
        EFFICIENCY
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            defaultValue = "WASTE",
            description = "waste (the default), accuracy, utilisation or efficiency.")
    private Question question;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "model",
            description = "Accuracy by model (the default), accelerator or place.")
    private String by;

    @Mixin
    private PeriodOptions period;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public PerformanceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, String> query = period.query();
        if (question == Question.ACCURACY) {
            query.put("by", by);
        }
        String body = session.platform().get("performance/" + question.name().toLowerCase(Locale.ROOT), query);
        if (json) {
            session.print(body);
        } else {
            print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private void print(JsonNode view) {
        JsonNode shown = view.path("period");
        session.print("From " + Show.instant(Json.instant(shown, "from")) + " to "
                + Show.instant(Json.instant(shown, "to")) + " UTC");
        session.print("");
        PerformanceTables tables = new PerformanceTables(session);
        switch (question) {
            case WASTE -> tables.waste(view);
            case ACCURACY -> tables.accuracy(view);
            case UTILISATION -> tables.utilisation(view);
            case EFFICIENCY -> tables.efficiency(view);
        }
    }
}
