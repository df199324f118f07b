package dev.supercargo.cli.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists kept scenarios, or shows some side by side. */
@NullUnmarked
@Command(
        name = "scenarios",
        description = "The kept what-if questions; with ids these, side by side. supercargo what-if --keep keeps one.")
public final class ScenariosCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "0..6", description = "Scenarios to compare.")
    private List<String> ids = List.of();

    @Option(names = "--team", paramLabel = "TEAM", description = "Only those of this team.")
    private String team;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public ScenariosCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String body = ids.isEmpty()
                ? session.platform().get("scenarios", team == null ? Map.of() : Map.of("team", team))
                : session.platform()
                        .get("scenarios/comparison?"
                                + ids.stream()
                                        .map(id -> "id=" + Platform.encoded(id))
                                        .collect(Collectors.joining("&")));
        if (json) {
            session.print(body);
        } else if (ids.isEmpty()) {
            list(Platform.parsed(body));
        } else {
            compare(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private void list(JsonNode page) {
        Table table = new Table("ID", "TEAM", "NAME", "KEPT", "BY");
        Json.items(page, "items")
                .forEach(scenario -> table.row(
                        Json.text(scenario, "id", "?"),
                        Json.text(scenario, "team", "?"),
                        Json.text(scenario, "name", "?"),
                        Show.instant(Json.instant(scenario, "createdAt")),
                        Json.text(scenario, "createdBy", "?")));
        if (table.isEmpty()) {
            session.print("No scenarios. Maybe keep one: supercargo what-if FILE --keep");
        } else {
            table.print(session.terminal());
        }
    }

    private void compare(JsonNode comparison) {
        Table table = new Table("SCENARIO", "OPTION", ">TOTAL", ">P10", ">P90", ">BEST IN");
        Json.items(comparison, "items")
                .forEach(column -> Json.items(column, "options").forEach(option -> row(table, column, option)));
        table.print(session.terminal());
    }

    private static void row(Table table, JsonNode column, JsonNode option) {
        String name = Json.text(option, "option", "?");
        Optional<JsonNode> risk = Json.items(column, "risks")
                .filter(candidate -> Json.text(candidate, "option", "").equals(name))
                .findFirst();
        table.row(
                Json.text(column, "name", "?"),
                name + (name.equals(Json.text(column, "best", "")) ? " (best)" : ""),
                Show.money(Json.money(option, "total")),
                Show.money(risk.flatMap(known -> Json.money(known, "p10"))),
                Show.money(risk.flatMap(known -> Json.money(known, "p90"))),
                WhatIfTables.share(risk, "best"));
    }
}
