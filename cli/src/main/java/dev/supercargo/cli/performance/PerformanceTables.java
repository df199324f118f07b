package dev.supercargo.cli.performance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.Locale;

/** The answers of the performance monitor as tables. */
final class PerformanceTables {

    private final Session session;

    PerformanceTables(Session session) {
        this.session = session;
    }

    void waste(JsonNode view) {
        Table waste = new Table(">COST", "WHY", "WHAT", "HOW");
        Json.items(view, "waste")
                .forEach(item -> waste.row(
                        Show.money(Json.money(item, "cost")),
                        Show.word(Json.text(item, "kind", "?")),
                        Json.text(item, "subject", "?") + simulated(item),
                        Json.text(item, "how", Show.UNKNOWN)));
        if (waste.isEmpty()) {
            session.print("Nothing was wasted that the platform knows of.");
        } else {
            waste.print(session.terminal());
            session.print("Together " + Show.money(Json.money(view, "total")) + ".");
        }
        Table opportunities = new Table(">SAVES UP TO", "WHAT TO DO", "HOW");
        Json.items(view, "opportunities")
                .forEach(item -> opportunities.row(
                        Show.money(Json.money(item, "saving")),
                        Json.text(item, "action", "?") + simulated(item),
                        Json.text(item, "how", Show.UNKNOWN)));
        if (!opportunities.isEmpty()) {
            session.print("");
            opportunities.print(session.terminal());
            session.print("They overlap; do not add them up.");
        }
    }

    void accuracy(JsonNode view) {
        Table table = new Table(
                Json.text(view, "by", "?").toUpperCase(Locale.ROOT),
                ">RUNS",
                ">BIAS",
                ">SPREAD",
                ">IN BAND",
                "DRIFT",
                "SINCE");
        Json.items(view, "groups").forEach(group -> {
            JsonNode drift = group.path("drift");
            boolean steady = "STEADY".equals(Json.text(drift, "state", "STEADY"));
            table.row(
                    Json.text(group, "key", "?") + simulated(group),
                    Json.text(group, "runs", "?"),
                    signed(group, "biasPercent"),
                    percent(group, "spreadPercent"),
                    percent(group, "withinBandPercent"),
                    Show.word(Json.text(drift, "state", "?")) + (steady ? "" : " " + signed(drift, "shiftPercent")),
                    Show.instant(Json.instant(steady ? group : drift, "since")));
            if (!steady) {
                table.paint(5, Paint.WAITING);
            }
        });
        if (table.isEmpty()) {
            session.print("No job succeeded in one attempt in this time, so there is nothing to compare.");
        } else {
            table.print(session.terminal());
        }
    }

    void utilisation(JsonNode view) {
        Table table = new Table("HELD", "WHAT", ">HOURS", ">USED", ">SHARE");
        Json.items(view, "owned").forEach(held -> held(table, held, "accelerator"));
        Json.items(view, "commitments").forEach(held -> held(table, held, "instance"));
        if (table.isEmpty()) {
            session.print("Nothing is owned or committed.");
        } else {
            table.print(session.terminal());
        }
    }

    void efficiency(JsonNode view) {
        Table table = new Table("WEEK OF", ">ACCELERATOR-HOURS", ">COST", ">PER HOUR", ">LOST", ">OWNED");
        Json.items(view, "weeks")
                .forEach(week -> table.row(
                        Show.instant(Json.instant(week, "start")).substring(0, 10) + simulated(week),
                        Show.decimal(Json.decimal(week, "acceleratorHours")),
                        Show.money(Json.money(week, "cost")),
                        Show.money(Json.money(week, "costPerAcceleratorHour")),
                        percent(week, "lostPercent"),
                        percent(week, "ownedPercent")));
        if (table.isEmpty()) {
            session.print("Nothing was used in this time.");
            return;
        }
        table.print(session.terminal());
        Json.decimal(view, "costPerHourTrendPercent")
                .ifPresent(trend -> session.print("An accelerator-hour changes by "
                        + signed(view, "costPerHourTrendPercent") + " a week; lost work by "
                        + signed(view, "lostTrendPoints").replace("%", " points") + "."));
    }

    private static void held(Table table, JsonNode held, String of) {
        table.row(
                Json.text(held, "id", "?") + simulated(held),
                Json.text(held, "what", "?"),
                Show.decimal(Json.decimal(held, "heldHours")) + " " + of + "-hours",
                Show.decimal(Json.decimal(held, "usedHours")),
                percent(held, "usedPercent"));
    }

    private static String simulated(JsonNode node) {
        return node.path("simulated").asBoolean() ? " (simulated)" : "";
    }

    private static String percent(JsonNode node, String field) {
        return Json.decimal(node, field)
                .map(percent -> String.format(Locale.ROOT, "%.1f%%", percent))
                .orElse(Show.UNKNOWN);
    }

    private static String signed(JsonNode node, String field) {
        return Json.decimal(node, field)
                .map(percent -> String.format(Locale.ROOT, "%+.1f%%", percent))
                .orElse(Show.UNKNOWN);
    }
}
