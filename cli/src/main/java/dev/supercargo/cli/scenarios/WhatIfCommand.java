package dev.supercargo.cli.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.jobs.TaskFiles;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks what becomes of a comparison of costs. */
@NullUnmarked
@Command(
        name = "what-if",
        description =
                "What becomes of a comparison of costs if prices, growth, use or the mix of markets come differently; how"
                        + " much each matters, and how sure the best option is.",
        footer = {"", "supercargo what-if examples/planning/what-if.yaml", "supercargo what-if question.yaml --keep"})
public final class WhatIfCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "A what-if question, see docs/costs.md, or - for the standard input.")
    private String file;

    @Option(names = "--keep", description = "Keep it as a scenario of the team that the question names.")
    private boolean keep;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public WhatIfCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String name = TaskFiles.name(file);
        String body = session.platform()
                .post(
                        keep ? "scenarios" : "what-ifs",
                        "application/yaml",
                        TaskFiles.content(file),
                        refusal -> refusal.about(name));
        if (json) {
            session.print(body);
            return ExitCode.OK.number();
        }
        JsonNode answer = Platform.parsed(body);
        Optional<String> id = Json.text(answer, "id");
        new WhatIfTables(session).print(id.isPresent() ? answer.path("answer") : answer);
        id.ifPresent(kept -> {
            session.print("");
            session.print("Kept as scenario " + kept + ".");
        });
        return ExitCode.OK.number();
    }
}
