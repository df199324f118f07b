package dev.supercargo.cli.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The answer to a what-if question on a terminal. */
final class WhatIfTables {

    private final Session session;

    WhatIfTables(Session session) {
        this.session = session;
    }

    void print(JsonNode answer) {
        options(answer);
        Table bars = new Table("DRIVER", "OPTION", ">LOW", ">HIGH");
        Json.items(answer, "bars")
                .forEach(bar -> bars.row(
                        Json.text(bar, "words", "?"),
                        Json.text(bar, "option", "?"),
                        Show.money(Json.money(bar, "low")),
                        Show.money(Json.money(bar, "high"))));
        if (!bars.isEmpty()) {
            session.print("");
            bars.print(session.terminal());
        }
        Json.items(answer, "switches")
                .forEach(found -> session.print("With " + Json.text(found, "words", "?") + " at "
                        + Show.decimal(Json.decimal(found, "value"))
                        + (Json.text(found, "driver", "").endsWith("_points") ? " points" : " times what it is") + " "
                        + Json.text(found, "best", "?") + " is best."));
    }

    private void options(JsonNode answer) {
        Map<String, JsonNode> usual = byName(answer, "usual", "option");
        Map<String, JsonNode> risks = byName(answer, "risks", "option");
        Table table = new Table(
                "OPTION", ">AS ASKED", ">CHANGED", ">P10", ">P50", ">P90", ">BEST IN", ">ABOVE BUDGET", "WHY");
        Json.items(answer.path("changed"), "options").forEach(option -> {
            String name = Json.text(option, "name", "?");
            Optional<JsonNode> risk = Optional.ofNullable(risks.get(name));
            table.row(
                    name,
                    Show.money(Optional.ofNullable(usual.get(name)).flatMap(total -> Json.money(total, "total"))),
                    Show.money(Json.money(option, "total")),
                    money(risk, "p10"),
                    money(risk, "p50"),
                    money(risk, "p90"),
                    share(risk, "best"),
                    share(risk, "aboveBudget"),
                    Json.text(option, "reason", ""));
        });
        table.print(session.terminal());
        session.print("P10 to P90, BEST IN: of " + Json.text(answer, "draws", "?") + " draws with seed "
                + Json.text(answer, "seed", "?") + ".");
    }

    private static Map<String, JsonNode> byName(JsonNode answer, String list, String key) {
        return Json.items(answer, list)
                .collect(Collectors.toMap(item -> Json.text(item, key, "?"), Function.identity(), (one, other) -> one));
    }

    private static String money(Optional<JsonNode> risk, String field) {
        return Show.money(risk.flatMap(known -> Json.money(known, field)));
    }

    static String share(Optional<JsonNode> node, String field) {
        return node.flatMap(known -> Json.decimal(known, field))
                .map(BigDecimal::doubleValue)
                .map(Show::percent)
                .orElse(Show.UNKNOWN);
    }
}
