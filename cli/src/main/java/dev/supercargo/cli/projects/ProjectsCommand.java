package dev.supercargo.cli.projects;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists planned projects; {@code projects plan} and {@code projects drop} change them. */
@NullUnmarked
@Command(
        name = "projects",
        description = "Planned projects, whose demand forecasts and roadmaps add to what history foretells.")
public final class ProjectsCommand implements Callable<Integer> {

    @Option(names = "--team", paramLabel = "NAME", description = "Of this team only.")
    private String team;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    private ProjectsCommand(Session session) {
        this.session = session;
    }

    /** The command with its subcommands, which need the session, too. */
    public static CommandLine line(Session session) {
        return new CommandLine(new ProjectsCommand(session))
                .addSubcommand(new PlanCommand(session))
                .addSubcommand(new DropCommand(session));
    }

    @Override
    public Integer call() {
        String body = session.platform().get("projects", team == null ? Map.of() : Map.of("team", team));
        if (json) {
            session.print(body);
            return ExitCode.OK.number();
        }
        Table table = table(Json.items(Platform.parsed(body), "items"));
        if (table.isEmpty()) {
            session.print(
                    "No project is planned. Maybe plan one: ./supercargo projects plan 'llama finetune' --team vision"
                            + " --accelerator nvidia-h100-sxm-80gb --accelerators 16 --from 2027-03-01 --weeks 12 --probability 60");
        } else {
            table.print(session.terminal());
        }
        return ExitCode.OK.number();
    }

    private static Table table(Stream<JsonNode> projects) {
        Table table =
                new Table("PROJECT", "TEAM", "ACCELERATOR", ">COUNT", "FROM", "UNTIL", ">PROBABILITY", ">GROWTH", "ID");
        projects.forEach(project -> table.row(
                Json.text(project, "name", "?"),
                Json.text(project, "team", "?"),
                Json.text(project, "acceleratorClass", "?"),
                Show.decimal(Json.decimal(project, "accelerators")),
                Json.text(project, "from", "?"),
                Json.text(project, "until", "?"),
                Show.decimal(Json.decimal(project, "probabilityPercent")) + " %",
                Show.decimal(Json.decimal(project, "growthPercent")) + " %",
                Json.text(project, "id", "?")));
        return table;
    }
}
