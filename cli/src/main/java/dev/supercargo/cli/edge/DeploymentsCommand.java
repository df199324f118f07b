package dev.supercargo.cli.edge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists deployments at the edge. */
@NullUnmarked
@Command(
        name = "deployments",
        description = "List models at the edge, newest first: board, power mode, boards that answer.")
public final class DeploymentsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public DeploymentsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String body = session.platform().get("deployments");
        if (json) {
            session.print(body);
            return ExitCode.OK.number();
        }
        Table table = new Table("ID", "NAME", "TEAM", "STATE", ">READY", "PLACE", ">A SECOND", ">COST", "");
        Json.items(Platform.parsed(body), "items")
                .forEach(deployment -> table.row(
                        Json.text(deployment, "id", "?"),
                        Json.text(deployment, "name", "?"),
                        Json.text(deployment, "team", "?"),
                        Json.text(deployment, "state", "?"),
                        Json.text(deployment, "ready", "?") + "/" + Json.text(deployment, "replicas", "?"),
                        place(deployment),
                        Json.decimal(deployment, "unitsPerSecond")
                                .map(speed -> String.format(Locale.ROOT, "%,.1f", speed))
                                .orElse(Show.UNKNOWN),
                        // Boards of no known asset cost nobody knows how much.
                        Show.money(Json.money(deployment, "pricePerHour")
                                .flatMap(price -> Json.money(deployment, "cost"))),
                        Json.text(deployment, "reason", "")));
        if (table.isEmpty()) {
            session.print("Nothing is deployed at the edge.");
        } else {
            table.print(session.terminal());
        }
        return ExitCode.OK.number();
    }

    /** {@code jetson-orin-nano-8gb in mode 15W (15 W), cluster shop}. */
    static String place(JsonNode deployment) {
        return Json.text(deployment, "board", "?") + " in mode " + Json.text(deployment, "powerMode", "?")
                + Json.decimal(deployment, "watts")
                        .map(watts -> String.format(Locale.ROOT, " (%.3g W)", watts))
                        .orElse("")
                + ", cluster " + Json.text(deployment, "cluster", "?");
    }
}
