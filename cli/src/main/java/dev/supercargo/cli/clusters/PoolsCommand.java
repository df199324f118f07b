package dev.supercargo.cli.clusters;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Table;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rented pools with limits. */
@NullUnmarked
@Command(name = "pools", description = "Rented pools with limits: nodes that jobs use, and how many should be open.")
public final class PoolsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public PoolsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String body = session.platform().get("pools", Map.of());
        if (json) {
            session.print(body);
        } else {
            Table table = new Table("POOL", ">USED", ">WANTED", "WHY", "OPTIONS");
            Json.items(Platform.parsed(body), "items")
                    .forEach(pool -> table.row(
                            Json.text(pool, "name", "?"),
                            Integer.toString(pool.path("nodesUsed").asInt()),
                            Integer.toString(pool.path("nodesWanted").asInt()),
                            Json.text(pool, "reason", ""),
                            Json.text(pool, "match", "")));
            table.print(session.terminal());
        }
        return ExitCode.OK.number();
    }
}
