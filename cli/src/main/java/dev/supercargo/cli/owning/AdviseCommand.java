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

/** Says what to commit to. */
@NullUnmarked
@Command(name = "advise", description = "Say how many instances to commit to, from the use observed.")
final class AdviseCommand implements Callable<Integer> {

    @Option(names = "--days", paramLabel = "N", defaultValue = "30", description = "Use of the last so many days (30).")
    private int days;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    AdviseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String body = session.platform().get("commitment-advice", Map.of("days", Integer.toString(days)));
        if (json) {
            session.print(body);
        } else {
            print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private void print(JsonNode advice) {
        Table table = new Table(
                "MACHINE",
                ">HOURS",
                ">HELD",
                ">COMMIT TO",
                "TERM",
                ">SAVES",
                ">PAYS FROM",
                ">OBSERVED",
                ">AT ONCE",
                "WHY");
        Json.items(advice, "items").forEach(machine -> {
            JsonNode best = machine.path("best");
            boolean buy = !best.isMissingNode();
            table.row(
                    CommitmentsCommand.machine(machine),
                    Show.decimal(Json.decimal(machine, "usedHours")),
                    Json.text(machine, "committedInstances", "0"),
                    Json.text(best, "instances", "0"),
                    Json.text(best, "term", Show.UNKNOWN),
                    Show.money(Json.money(best, "saving")),
                    buy ? Show.percent(best.path("breakEvenUse").asDouble()) : Show.UNKNOWN,
                    buy ? Show.percent(best.path("expectedUse").asDouble()) : Show.UNKNOWN,
                    Show.money(Json.money(best, "upfront")),
                    (machine.path("simulated").asBoolean() ? "(simulated use) " : "")
                            + Json.text(machine, "because", ""));
            if (buy) {
                table.paint(5, Paint.GOOD);
            }
        });
        if (table.isEmpty()) {
            session.print("Nothing was rented on demand or on commitments in the last " + days + " days.");
        } else {
            table.print(session.terminal());
        }
    }
}
