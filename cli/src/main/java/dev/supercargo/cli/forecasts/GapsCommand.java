package dev.supercargo.cli.forecasts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Expected demand against what is owned. */
@NullUnmarked
@Command(name = "gaps", description = "Expected demand of each accelerator class against what is owned.")
public final class GapsCommand implements Callable<Integer> {

    @Option(names = "--horizon", paramLabel = "HOURS", defaultValue = "168", description = "Hours ahead (168).")
    private int horizon;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public GapsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String body = session.platform().get("capacity-gaps", Map.of("horizon", Integer.toString(horizon)));
        if (json) {
            session.print(body);
        } else {
            print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private void print(JsonNode gaps) {
        Table table = new Table("CLASS", ">OWNED", ">MISSING HOURS", ">AT MOST", "LIKELY FROM", "POSSIBLE FROM");
        Json.items(gaps, "items").forEach(gap -> {
            table.row(
                    Json.text(gap, "acceleratorClass", "?"),
                    Json.text(gap, "owned", "?"),
                    Show.decimal(Json.decimal(gap, "expectedGapHours")),
                    Show.decimal(Json.decimal(gap, "upperGapHours")),
                    Show.instant(Json.instant(gap, "likelyFrom")),
                    Show.instant(Json.instant(gap, "possibleFrom")));
            if (gap.has("likelyFrom")) {
                table.paint(4, Paint.WAITING);
            }
        });
        if (table.isEmpty()) {
            session.print("There is no forecast yet. Maybe run a job, or import history.");
        } else {
            table.print(session.terminal());
        }
    }
}
