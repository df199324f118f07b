package dev.supercargo.cli.owning;

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

/** Lists what can be had for nothing. */
@NullUnmarked
@Command(name = "free-tiers", description = "What can be had for nothing, with its limits.")
public final class FreeTiersCommand implements Callable<Integer> {

    @Option(names = "--accelerator", description = "Only what has one.")
    private boolean accelerator;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public FreeTiersCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String body = session.platform().get("free-tiers", accelerator ? Map.of("accelerator", "true") : Map.of());
        if (json) {
            session.print(body);
            return ExitCode.OK.number();
        }
        Table table =
                new Table("NAME", "ACCELERATOR", ">MEMORY GB", ">SESSION H", "FREE HOURS", ">CREDITS", ">AGE", "FOR");
        Json.items(Platform.parsed(body), "items").forEach(tier -> {
            table.row(
                    Json.text(tier, "name", "?"),
                    Json.text(tier, "accelerator", Show.UNKNOWN),
                    Json.text(tier, "memoryGb", Show.UNKNOWN),
                    Json.text(tier, "sessionHours", Show.UNKNOWN),
                    hours(tier),
                    Show.money(Json.money(tier, "credits")),
                    Json.text(tier, "ageDays", "?") + "d",
                    Json.text(tier, "condition", "anybody"));
            if (tier.path("stale").asBoolean()) {
                table.paint(6, Paint.WAITING);
            }
        });
        table.print(session.terminal());
        return ExitCode.OK.number();
    }

    private static String hours(JsonNode tier) {
        return Json.text(tier, "hours")
                .map(hours -> hours + " a " + Show.word(Json.text(tier, "period", "?")))
                .orElse(Show.UNKNOWN);
    }
}
