package dev.supercargo.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Resumes a suspended job. */
@NullUnmarked
@Command(name = "resume", description = "Have a suspended job decided again, from its last checkpoint.")
public final class ResumeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The job's id, or a unique beginning or end of it.")
    private String id;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public ResumeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Platform platform = session.platform();
        String body = platform.post("jobs/" + JobIds.complete(platform, id) + "/resume", "{}");
        if (json) {
            session.print(body);
        } else {
            JsonNode job = Platform.parsed(body);
            session.print(Json.text(job, "id", id) + "  " + Json.text(job, "state", "?"));
        }
        return ExitCode.OK.number();
    }
}
