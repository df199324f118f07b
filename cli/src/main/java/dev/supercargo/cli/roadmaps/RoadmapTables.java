package dev.supercargo.cli.roadmaps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.standing.SourcesTable;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.math.BigDecimal;
import java.util.List;

/** A roadmap on a terminal. */
final class RoadmapTables {

    private final Session session;

    RoadmapTables(Session session) {
        this.session = session;
    }

    void print(JsonNode roadmap) {
        session.print(Json.text(roadmap, "name", "?") + ": " + Json.text(roadmap, "acceleratorClass", "?") + ", team "
                + Json.text(roadmap, "team", "?") + ", " + Json.text(roadmap, "months", "?") + " months from "
                + Json.text(roadmap, "firstMonth", "?") + ", service level "
                + Json.text(roadmap, "serviceLevelPercent", "?") + " %  (" + Json.text(roadmap, "id", "?") + ")");
        JsonNode cost = roadmap.path("cost");
        session.print("Expected " + money(cost, "expected") + ": " + money(cost, "cash") + " paid, "
                + money(cost, "leftAtEnd") + " left at the end, waiting " + money(cost, "waiting")
                + "; no plan costs less than " + money(cost, "lowerBound"));
        overspends(roadmap);
        section("What to do", steps(roadmap));
        section("Month by month", months(roadmap));
        Json.items(roadmap, "triggers").forEach(trigger -> session.print("* " + Json.text(trigger, "text", "")));
        section("Shortfalls if nothing is done", shortfalls(roadmap));
        section("Why not", alternatives(roadmap));
        section("If an input is off", sensitivities(roadmap));
        section("What was known", SourcesTable.of(roadmap));
        session.print("");
        Json.items(roadmap, "notes").forEach(note -> session.print(note.asText()));
    }

    private void overspends(JsonNode roadmap) {
        List<JsonNode> overspends = Json.items(roadmap, "overspends").toList();
        for (JsonNode overspend : overspends) {
            session.print("The budget of " + Json.text(overspend, "quarter", "?") + ", " + money(overspend, "budget")
                    + ", does not suffice: " + money(overspend, "missing") + " are missing.");
        }
        if (!overspends.isEmpty()) {
            session.print("The budgets pay for about "
                    + Show.percent(roadmap.path("affordableShare").asDouble())
                    + " of the demand; below is the plan that exceeds them least.");
        }
    }

    private static Table steps(JsonNode roadmap) {
        Table table = new Table("MONTH", "DO", ">COUNT", "WHAT", "FROM", "WHY");
        Json.items(roadmap, "steps")
                .forEach(step -> table.row(
                        Json.text(step, "month", "?"),
                        Show.word(Json.text(step, "kind", "?")),
                        Json.text(step, "accelerators", "?"),
                        Json.text(step, "what", "?"),
                        Json.text(step, "since", "?"),
                        Json.text(step, "reason", "")));
        return table;
    }

    private static Table months(JsonNode roadmap) {
        Table table = new Table(
                "MONTH",
                ">P50",
                ">P80",
                ">P95",
                ">OWNED",
                ">RESERVED",
                ">BURST",
                ">WAITING",
                ">IDLE",
                ">CASH",
                ">SO FAR");
        Json.items(roadmap, "monthly")
                .forEach(month -> table.row(
                        Json.text(month, "month", "?"),
                        number(month, "p50"),
                        number(month, "p80"),
                        number(month, "p95"),
                        number(month, "owned"),
                        number(month, "reserved"),
                        number(month, "burst"),
                        number(month, "waiting"),
                        number(month, "idle"),
                        money(month, "cash"),
                        money(month, "cashSoFar")));
        return table;
    }

    private static Table shortfalls(JsonNode roadmap) {
        Table table = new Table("MONTH", ">WANTED", ">AVAILABLE", ">WITH THE PLAN");
        Json.items(roadmap, "shortfalls").forEach(shortfall -> {
            table.row(
                    Json.text(shortfall, "month", "?"),
                    number(shortfall, "wanted"),
                    number(shortfall, "available"),
                    number(shortfall, "planned"));
            if (shortfall.path("remains").asBoolean()) {
                table.paint(3, Paint.BAD);
            }
        });
        return table;
    }

    private static Table alternatives(JsonNode roadmap) {
        Table table = new Table("PLAN", ">EXPECTED", ">MORE", "WHY NOT");
        Json.items(roadmap, "alternatives")
                .forEach(alternative -> table.row(
                        Json.text(alternative, "name", "?"),
                        money(alternative, "expected"),
                        money(alternative, "more"),
                        Json.text(alternative, "reason", "")));
        return table;
    }

    private static Table sensitivities(JsonNode roadmap) {
        Table table = new Table("INPUT", "IF", ">EXPECTED", "IF", ">EXPECTED", "FIRST MONTH");
        Json.items(roadmap, "sensitivities")
                .forEach(sensitivity -> table.row(
                        Json.text(sensitivity, "input", "?"),
                        Json.text(sensitivity, "low", "?"),
                        money(sensitivity, "costLow"),
                        Json.text(sensitivity, "high", "?"),
                        money(sensitivity, "costHigh"),
                        sensitivity.path("changesFirstMonth").asBoolean() ? "changes" : "stays"));
        return table;
    }

    private void section(String title, Table table) {
        if (!table.isEmpty()) {
            session.print("");
            session.print(title);
            table.print(session.terminal());
        }
    }

    private static String money(JsonNode node, String field) {
        return Show.money(Json.money(node, field));
    }

    private static String number(JsonNode node, String field) {
        return Json.decimal(node, field)
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .orElse(Show.UNKNOWN);
    }
}
