package dev.supercargo.cli.models;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists and shows model profiles; {@code models register} adds one. */
@NullUnmarked
@Command(
        name = "models",
        description = "List model profiles, show one, or register your own by its Hugging Face config.json.")
public final class ModelsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Show this one.")
    private String id;

    @Option(names = "--q", paramLabel = "WORDS", description = "Words that id, name or task must contain.")
    private String words;

    @Option(names = "--family", paramLabel = "FAMILY", description = "transformer, moe, cnn, diffusion, …")
    private String family;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    ModelsCommand(Session session) {
        this.session = session;
    }

    /** The command with its subcommand. */
    public static CommandLine line(Session session) {
        return new CommandLine(new ModelsCommand(session)).addSubcommand(new RegisterModelCommand(session));
    }

    @Override
    public Integer call() {
        String body = id == null
                ? session.platform().get("models", query())
                : session.platform().get("models/" + Platform.encoded(id));
        if (json) {
            session.print(body);
        } else if (id == null) {
            list(Platform.parsed(body));
        } else {
            show(session, Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private Map<String, String> query() {
        Map<String, String> query = new TreeMap<>(Map.of("limit", "500"));
        if (words != null) {
            query.put("q", words);
        }
        if (family != null) {
            query.put("family", family);
        }
        return query;
    }

    private void list(JsonNode models) {
        if (models.path("items").isEmpty()) {
            session.print(
                    "No model matches. Maybe register it: ./supercargo models register --id ID --from-config FILE");
            return;
        }
        Table table = new Table("ID", "NAME", "FAMILY", "TASK", ">PARAMETERS", ">ACTIVE", "UNIT", "ORIGIN");
        Json.items(models, "items")
                .forEach(model -> table.row(
                        Json.text(model, "id", "?"),
                        Json.text(model, "name", "?"),
                        Show.word(Json.text(model, "family", "?")),
                        Json.text(model, "task", "?"),
                        count(model, "parameters"),
                        count(model, "activeParameters"),
                        Show.word(Json.text(model, "unit", "?")),
                        Show.word(Json.text(model, "origin", "?"))));
        table.print(session.terminal());
    }

    static void show(Session session, JsonNode model) {
        Table table = new Table("PROPERTY", "VALUE");
        table.row("id", Json.text(model, "id", "?"))
                .row("name", Json.text(model, "name", "?"))
                .row("family", Show.word(Json.text(model, "family", "?")))
                .row("task", Json.text(model, "task", "?"))
                .row("parameters", count(model, "parameters"))
                .row("active for a token", count(model, "activeParameters"))
                .row("counted in", Show.word(Json.text(model, "unit", "?")))
                .row("layers", Json.text(model, "layers", Show.UNKNOWN))
                .row("width", Json.text(model, "hiddenSize", Show.UNKNOWN))
                .row("heads", Json.text(model, "attentionHeads", Show.UNKNOWN))
                .row("vocabulary", Json.text(model, "vocabularySize", Show.UNKNOWN))
                .row("sequence", Json.text(model, "sequenceLength", Show.UNKNOWN))
                .row("source", Json.text(model, "source", "?"))
                .row("note", Json.text(model, "note", ""));
        table.print(session.terminal());
    }

    private static String count(JsonNode model, String field) {
        if (!model.path(field).isNumber()) {
            return Show.UNKNOWN;
        }
        double value = model.path(field).asDouble();
        return value >= 1e9
                ? String.format(java.util.Locale.ROOT, "%.2fB", value / 1e9)
                : String.format(java.util.Locale.ROOT, "%.1fM", value / 1e6);
    }
}
