package dev.supercargo.cli.edge;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes a deployment at the edge. */
@NullUnmarked
@Command(name = "undeploy", description = "Remove a model from the edge; its boards are free for others.")
public final class UndeployCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The deployment's id: supercargo deployments.")
    private String id;

    private final Session session;

    public UndeployCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String whole = id.strip().toLowerCase(Locale.ROOT);
        if (!whole.matches("[0-9a-z]+")) {
            throw new Complaint("A deployment's id has letters and digits only, but is '" + id
                    + "'. See 'supercargo deployments'.");
        }
        session.platform().delete("deployments/" + whole);
        session.print(whole + "  is being removed");
        return ExitCode.OK.number();
    }
}
