package dev.supercargo.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries a job again. */
@NullUnmarked
@Command(
        name = "retry",
        description = "Submit a job once more that ended without success; asking again answers the same new job.")
public final class RetryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The job's id, or a unique beginning or end of it.")
    private String id;

    @Option(names = "--from-checkpoint", description = "Go on from what its last checkpoint holds.")
    private boolean fromCheckpoint;

    @Option(names = "--wait", description = "Follow the new job to its end; exit with 1 unless it succeeds.")
    private boolean wait;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public RetryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Platform platform = session.platform();
        String body = platform.post(
                "jobs/" + JobIds.complete(platform, id) + "/retry",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("fromCheckpoint", fromCheckpoint)
                        .toString());
        JsonNode job = Platform.parsed(body);
        String again = Json.text(job, "id", "?");
        if (!json) {
            session.print(again + "  " + Json.text(job, "name", ""));
        } else if (!wait) {
            session.print(body);
        }
        boolean succeeded = !wait || new Watch(session, platform, json).untilEnded(List.of(again));
        return (succeeded ? ExitCode.OK : ExitCode.JOB_UNSUCCESSFUL).number();
    }
}
