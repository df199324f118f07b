package dev.supercargo.cli.standing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;

/** What was taken from where, and how old it is. */
public final class SourcesTable {

    private SourcesTable() {}

    /** @param answer with {@code sources}; the table is empty without */
    public static Table of(JsonNode answer) {
        Table table = new Table("INPUT", "BY", "AS OF (UTC)", "WHAT");
        Json.items(answer, "sources")
                .forEach(source -> table.row(
                        Json.text(source, "input", "?"),
                        Show.word(Json.text(source, "origin", "?")),
                        source.has("asOf") ? Show.instant(Json.instant(source, "asOf")) : Show.UNKNOWN,
                        Json.text(source, "text", "")));
        return table;
    }
}
