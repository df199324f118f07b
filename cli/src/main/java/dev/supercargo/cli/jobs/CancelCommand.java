package dev.supercargo.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cancels a job. */
@NullUnmarked
@Command(name = "cancel", description = "Cancel a job; what it used until now is still charged.")
public final class CancelCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The job's id, or a unique beginning or end of it.")
    private String id;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the job.")
    private String reason;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public CancelCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Platform platform = session.platform();
        String body = cancel(platform, JobIds.complete(platform, id), reason);
        if (json) {
            session.print(body);
        } else {
            JsonNode job = Platform.parsed(body);
            session.print(Json.text(job, "id", id) + "  " + Json.text(job, "state", "?"));
        }
        return ExitCode.OK.number();
    }

    private static String cancel(Platform platform, String id, String reason) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        if (reason != null) {
            request.put("reason", reason);
        }
        return platform.post("jobs/" + id + "/cancel", request.toString());
    }
}
