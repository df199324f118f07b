package dev.supercargo.cli.clusters;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Table;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists placement policies. */
@NullUnmarked
@Command(name = "policies", description = "List the placement policies; the first is the default.")
public final class PoliciesCommand implements Callable<Integer> {

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public PoliciesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String body = session.platform().get("policies");
        if (json) {
            session.print(body);
            return ExitCode.OK.number();
        }
        Table table = new Table("POLICY", "WHAT IT DOES");
        Json.items(Platform.parsed(body), "items")
                .forEach(policy -> table.row(Json.text(policy, "name", "?"), Json.text(policy, "description", "")));
        table.print(session.terminal());
        return ExitCode.OK.number();
    }
}
