package dev.supercargo.cli.roadmaps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.jobs.TaskFiles;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes and shows roadmaps. */
@NullUnmarked
@Command(
        name = "roadmap",
        description =
                "Plan what to buy, reserve, rent and retire month by month at the least expected cost, with the cash"
                        + " plan, what would change it, and what simpler plans would cost. What nobody states is taken from the"
                        + " platform: what is owned and committed, offers, demand.",
        footer = {
            "",
            "supercargo roadmap",
            "supercargo roadmap --accelerator nvidia-h100-sxm-80gb --months 18",
            "supercargo roadmap h100.yaml",
            "supercargo roadmap --list",
            "supercargo roadmap --question roadmap-0b7c… > h100.yaml",
        })
public final class RoadmapCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description =
                    "A roadmap question, see docs/planning.md, or - for the standard input. It may leave out what the"
                            + " platform knows.")
    private String file;

    @ArgGroup(exclusive = false, heading = "Without a file:%n")
    private QuestionFlags flags;

    @Option(names = "--list", description = "The roadmaps made so far.")
    private boolean list;

    @Option(names = "--show", paramLabel = "ID", description = "A roadmap that was made before.")
    private String shown;

    @Option(names = "--again", paramLabel = "ID", description = "Compute it again from its stored inputs and compare.")
    private String again;

    @Option(
            names = "--question",
            paramLabel = "ID",
            description = "The whole question of a roadmap that was made before, to be changed and asked again.")
    private String questionOf;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public RoadmapCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (Stream.of(file, flags, shown, again, questionOf)
                                .filter(Objects::nonNull)
                                .count()
                        + (list ? 1 : 0)
                > 1) {
            throw new Complaint(
                    "Give a file, flags of a question, --list, --show, --question or --again, only one of them.");
        }
        String body = answer();
        if (json || questionOf != null) {
            session.print(body);
        } else if (again != null) {
            boolean same = Platform.parsed(body).path("same").asBoolean();
            session.print(same ? "The same, to the last digit." : "It comes out differently now.");
        } else if (list) {
            list(Platform.parsed(body));
        } else {
            new RoadmapTables(session).print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private String answer() {
        if (file != null) {
            String name = TaskFiles.name(file);
            return session.platform()
                    .post("roadmaps", "application/yaml", TaskFiles.content(file), refusal -> refusal.about(name));
        }
        if (again != null) {
            return session.platform().post("roadmaps/" + Platform.encoded(again) + "/replays", "{}");
        }
        if (questionOf != null) {
            return session.platform().get("roadmaps/" + Platform.encoded(questionOf) + "/question");
        }
        if (shown != null) {
            return session.platform().get("roadmaps/" + Platform.encoded(shown));
        }
        return list
                ? session.platform().get("roadmaps", Map.of())
                : session.platform().post("roadmaps", (flags == null ? new QuestionFlags() : flags).question());
    }

    private void list(JsonNode page) {
        Table table = new Table("MADE (UTC)", "NAME", "TEAM", "ACCELERATOR", "FROM", ">MONTHS", ">EXPECTED", "ID");
        Json.items(page, "items")
                .forEach(line -> table.row(
                        Show.instant(Json.instant(line, "createdAt")),
                        Json.text(line, "name", "?")
                                + (line.path("affordable").asBoolean() ? "" : " (beyond its budgets)"),
                        Json.text(line, "team", "?"),
                        Json.text(line, "acceleratorClass", "?"),
                        Json.text(line, "firstMonth", "?"),
                        Json.text(line, "months", "?"),
                        Show.money(Json.money(line, "expectedCost")),
                        Json.text(line, "id", "?")));
        if (table.isEmpty()) {
            session.print("No roadmap was made yet. Maybe make one: supercargo roadmap");
        } else {
            table.print(session.terminal());
        }
    }
}
