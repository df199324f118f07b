package dev.supercargo.cli.owning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what owned hardware costs. */
@NullUnmarked
@Command(
        name = "ownership",
        aliases = "own-cost",
        description = "What an hour of owned hardware costs; of one asset with every term.")
public final class OwnershipCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ASSET", description = "An asset id; all without it.")
    private String asset;

    @Option(
            names = "--against",
            paramLabel = "USD",
            description = "A price per accelerator-hour: from which utilisation does owning cost no more?")
    private BigDecimal against;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public OwnershipCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (against != null && asset == null) {
            throw new Complaint("--against needs an ASSET. Maybe list them first: supercargo ownership");
        }
        if (asset == null) {
            show("ownership-costs", Map.of(), this::list);
        } else if (against == null) {
            show(path(), Map.of(), this::terms);
        } else {
            show(path() + "/utilisation-curve", Map.of("againstPerHour", against.toPlainString()), this::curve);
        }
        return ExitCode.OK.number();
    }

    private String path() {
        return "ownership-costs/" + Platform.encoded(asset);
    }

    private void show(String path, Map<String, String> query, Consumer<JsonNode> people) {
        String body = session.platform().get(path, query);
        if (json) {
            session.print(body);
        } else {
            people.accept(Platform.parsed(body));
        }
    }

    private void list(JsonNode page) {
        Table table =
                new Table("ASSET", "SITE", ">ACCELERATORS", "ACCELERATOR", ">FULL/H", ">MARGINAL/H", ">IN USE", "");
        Json.items(page, "items").forEach(asset -> {
            JsonNode cost = asset.path("cost");
            table.row(
                    Json.text(asset, "assetId", "?"),
                    Json.text(asset, "site", "?"),
                    Json.text(asset, "accelerators", "?"),
                    Json.text(asset, "acceleratorId", "?"),
                    Show.money(Json.money(cost, "full")),
                    Show.money(Json.money(cost, "marginal")),
                    cost.isMissingNode()
                            ? Show.UNKNOWN
                            : Show.percent(cost.path("utilisation").asDouble()),
                    Json.text(asset, "unknownBecause", ""));
        });
        if (table.isEmpty()) {
            session.print("No owned hardware is registered.");
        } else {
            table.print(session.terminal());
        }
    }

    private void terms(JsonNode asset) {
        if (asset.path("cost").isMissingNode()) {
            session.print("Unknown: " + Json.text(asset, "unknownBecause", "not computed yet") + ".");
            return;
        }
        JsonNode cost = asset.path("cost");
        Table table = new Table("TERM", ">PER HOUR", "HOW");
        Json.items(cost, "terms")
                .forEach(term -> table.row(
                        Json.text(term, "name", "?"),
                        Show.money(Json.money(term, "perAcceleratorHour")),
                        Json.text(term, "explanation", "")));
        table.row("full", Show.money(Json.money(cost, "full")), "for each accelerator-hour in use");
        table.row("marginal", Show.money(Json.money(cost, "marginal")), "what an hour of use adds to an idle machine");
        table.print(session.terminal());
        JsonNode byHour = asset.path("byHour");
        if (!byHour.isMissingNode()) {
            session.print("");
            session.print("By the hour of the tariff the marginal cost lies between "
                    + Show.money(Json.money(byHour, "marginalLowest")) + " and "
                    + Show.money(Json.money(byHour, "marginalHighest")) + ".");
        }
    }

    private void curve(JsonNode curve) {
        Table table = new Table(">IN USE", ">FULL/H");
        Json.items(curve, "points")
                .forEach(point -> table.row(
                        Show.percent(point.path("utilisation").asDouble()), Show.money(Json.money(point, "full"))));
        table.print(session.terminal());
        session.print("");
        session.print(Json.decimal(curve, "breakEvenUtilisation")
                .map(share -> "Owning costs no more than " + Show.money(Json.money(curve, "against")) + " from "
                        + Show.percent(share.doubleValue()) + " use.")
                .orElseGet(() -> "Never: " + Json.text(curve, "neverBecause", "unknown") + "."));
    }
}
