package dev.supercargo.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes the priority of a job. */
@NullUnmarked
@Command(
        name = "priority",
        description = "Change who goes first among waiting jobs; what waits or runs is thought over at once.")
public final class PriorityCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID", description = "The job's id, or a unique beginning or end of it.")
    private String id;

    @Parameters(
            index = "1",
            paramLabel = "N",
            description = "0 to 100, higher goes first; above 50 needs the role platform-admin.")
    private int priority;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public PriorityCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Platform platform = session.platform();
        String body = platform.post(
                "jobs/" + JobIds.complete(platform, id) + "/priority",
                JsonNodeFactory.instance.objectNode().put("priority", priority).toString());
        if (json) {
            session.print(body);
        } else {
            JsonNode job = Platform.parsed(body);
            session.print(Json.text(job, "id", id) + "  " + Json.text(job, "state", "?") + ", priority "
                    + Json.text(job, "priority", "?"));
        }
        return ExitCode.OK.number();
    }
}
