package dev.supercargo.cli.costs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.standing.SourcesTable;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A comparison of costs on a terminal. */
final class CostTables {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Session session;

    CostTables(Session session) {
        this.session = session;
    }

    /** @param name of an option to show in full, null for all in short */
    void print(JsonNode answer, @Nullable String name) {
        List<JsonNode> options = Json.items(answer, "options").toList();
        if (name != null) {
            full(options.stream()
                    .filter(option -> Json.text(option, "name", "").equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Complaint("There is no option '" + name + "' in the question.")));
            return;
        }
        options(options, Json.text(answer, "months", "?"));
        breakEvens(answer);
        Table sources = SourcesTable.of(answer);
        if (!sources.isEmpty()) {
            session.print("");
            sources.print(session.terminal());
        }
        session.print("");
        Json.items(answer, "assumptions").forEach(sentence -> session.print(sentence.asText()));
    }

    private void options(List<JsonNode> options, String months) {
        Table table = new Table(
                ">#",
                "OPTION",
                ">UPFRONT",
                ">" + months + " MONTHS",
                ">HIDDEN",
                ">PRESENT",
                ">WORK HOUR",
                ">RETURN",
                ">PAYBACK",
                "WHY");
        int place = 1;
        for (JsonNode option : options) {
            JsonNode returns = option.path("returns");
            table.row(
                    Integer.toString(place++),
                    Json.text(option, "name", "?"),
                    Show.money(Json.money(option, "upfront")),
                    Show.money(Json.money(option, "total")),
                    Show.money(Json.money(option, "hidden")),
                    Show.money(Json.money(option, "presentValue")),
                    Show.money(Json.money(option, "perWorkHour")),
                    Json.decimal(returns, "returnOnInvestment")
                            .map(CostTables::percent)
                            .orElse(Show.UNKNOWN),
                    Json.text(returns, "paybackMonth")
                            .map(month -> "month " + month)
                            .orElse(Show.UNKNOWN),
                    Json.text(option, "reason", ""));
            if (!option.path("possible").asBoolean()) {
                table.paint(Paint.QUIET);
            }
        }
        table.print(session.terminal());
    }

    private void breakEvens(JsonNode answer) {
        Table table = new Table("BREAK-EVEN OF", "WITH", ">AFTER", ">FROM HOURS A MONTH", "WHY NOT");
        Json.items(answer, "breakEvens")
                .forEach(found -> table.row(
                        Json.text(found, "owned", "?"),
                        Json.text(found, "rented", "?"),
                        Json.text(found, "month").map(month -> "month " + month).orElse(Show.UNKNOWN),
                        hours(Json.decimal(found, "hoursPerMonth")),
                        Json.text(found, "why", "")));
        if (!table.isEmpty()) {
            session.print("");
            table.print(session.terminal());
        }
    }

    private void full(JsonNode option) {
        session.print(Json.text(option, "name", "?") + ": " + Json.text(option, "reason", ""));
        session.print("");
        Table terms = new Table("TERM", "KIND", ">TOTAL");
        Json.items(option, "terms")
                .forEach(term -> terms.row(
                        Json.text(term, "term", "?"),
                        Show.word(Json.text(term, "sort", "?")),
                        Show.money(Json.money(term, "total"))));
        terms.row("total", "", Show.money(Json.money(option, "total")));
        terms.print(session.terminal());
        session.print("");
        Table years = new Table(">YEAR", ">PRICE", ">HIDDEN", ">RESALE", ">EMERGENCY FUND");
        Json.items(option, "years")
                .forEach(year -> years.row(
                        Json.text(year, "year", "?"),
                        Show.money(Json.money(year, "price")),
                        Show.money(Json.money(year, "hidden")),
                        Show.money(Json.money(year, "resale")),
                        Show.money(Json.money(year, "emergencyFundLeast")) + " to "
                                + Show.money(Json.money(year, "emergencyFundMost"))));
        years.print(session.terminal());
    }

    private static String percent(BigDecimal share) {
        return String.format(Locale.ROOT, "%.0f %%", share.multiply(HUNDRED));
    }

    private static String hours(Optional<BigDecimal> hours) {
        return hours.map(known -> String.format(Locale.ROOT, "%.1f", known)).orElse(Show.UNKNOWN);
    }
}
