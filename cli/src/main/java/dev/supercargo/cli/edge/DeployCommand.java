package dev.supercargo.cli.edge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.jobs.TaskFiles;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deploys a model at the edge. */
@NullUnmarked
@Command(
        name = "deploy",
        description = "Deploy a model on the connected board that reaches its goal with the least power; FILE is a task"
                + " file with routing.serving, see docs/edge.md.")
public final class DeployCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A task file, or - for the standard input.")
    private String file;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public DeployCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String name = TaskFiles.name(file);
        String body = session.platform()
                .post("deployments", "application/yaml", TaskFiles.content(file), refusal -> refusal.about(name));
        if (json) {
            session.print(body);
        } else {
            JsonNode deployment = Platform.parsed(body);
            session.print(Json.text(deployment, "id", "?") + "  " + Json.text(deployment, "name", "") + ": "
                    + DeploymentsCommand.place(deployment));
            Json.items(deployment, "evidence").forEach(sentence -> session.print("  " + sentence.asText()));
        }
        return ExitCode.OK.number();
    }
}
