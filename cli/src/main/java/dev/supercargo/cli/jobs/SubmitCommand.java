package dev.supercargo.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Submits task files. A wrong file does not keep the others from being submitted. */
@NullUnmarked
@Command(
        name = "submit",
        description = "Submit task files; see docs/task-file.md. The job is durable when its id is printed.")
public final class SubmitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "A task file, or - for the standard input.")
    private List<String> files;

    @Option(names = "--wait", description = "Follow the jobs to their end; exit with 1 unless all succeed.")
    private boolean wait;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "Submitting again with the same key and file answers the same job.")
    private String idempotencyKey;

    @Option(names = "--json", description = "The API's JSON, unchanged; one line for each job.")
    private boolean json;

    private final Session session;

    public SubmitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (idempotencyKey != null && files.size() > 1) {
            throw new Complaint("--idempotency-key is for one file, but there are " + files.size() + ".");
        }
        Platform platform = session.platform();
        List<String> submitted = new ArrayList<>();
        boolean complaints = false;
        for (String file : files) {
            try {
                submitted.add(submit(platform, file));
            } catch (Complaint complaint) {
                complaints = true;
                session.terminal().out().flush();
                session.terminal().err().println(complaint.getMessage());
            }
        }
        boolean succeeded = !wait || submitted.isEmpty() || new Watch(session, platform, json).untilEnded(submitted);
        return (complaints ? ExitCode.USAGE : succeeded ? ExitCode.OK : ExitCode.JOB_UNSUCCESSFUL).number();
    }

    private String submit(Platform platform, String file) {
        String body =
                platform.submit(TaskFiles.name(file), TaskFiles.content(file), Optional.ofNullable(idempotencyKey));
        JsonNode job = Platform.parsed(body);
        if (!json) {
            session.print(Json.text(job, "id", "?") + "  " + Json.text(job, "name", ""));
        } else if (!wait) {
            session.print(body);
        }
        return Json.text(job, "id", "");
    }
}
