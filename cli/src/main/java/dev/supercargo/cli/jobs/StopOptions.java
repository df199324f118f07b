package dev.supercargo.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a job is to leave its place. */
@NullUnmarked
final class StopOptions {

    @Parameters(paramLabel = "ID", description = "The job's id, or a unique beginning or end of it.")
    private String id;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the job.")
    private String reason;

    @Option(names = "--now", description = "Without time to write a checkpoint.")
    private boolean now;

    @Option(names = "--dry-run", description = "Only tell what would be lost.")
    private boolean dryRun;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    /** @param action last part of the address, such as {@code cancel} */
    int send(Session session, String action) {
        Platform platform = session.platform();
        ObjectNode request =
                JsonNodeFactory.instance.objectNode().put("now", now).put("dryRun", dryRun);
        if (reason != null) {
            request.put("reason", reason);
        }
        String body = platform.post("jobs/" + JobIds.complete(platform, id) + "/" + action, request.toString());
        if (json) {
            session.print(body);
        } else {
            JsonNode job = Platform.parsed(body);
            session.print(Json.text(job, "id", id) + "  " + Json.text(job, "state", "?"));
            Json.text(job.path("consequences"), "message").ifPresent(session::print);
        }
        return ExitCode.OK.number();
    }
}
