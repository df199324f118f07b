package dev.supercargo.cli.clusters;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists clusters. */
@NullUnmarked
@Command(name = "clusters", description = "List connected clusters and their node pools.")
public final class ClustersCommand implements Callable<Integer> {

    private static final int TYPES_SHOWN = 3;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public ClustersCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String body = session.platform().get("clusters");
        if (json) {
            session.print(body);
        } else {
            JsonNode answer = Platform.parsed(body);
            List<JsonNode> clusters = Json.items(answer, "items").toList();
            if (clusters.isEmpty()) {
                session.print("No cluster is connected. Maybe set KUBECONFIG and start the platform again.");
            }
            clusters.forEach(this::print);
            session.print(leader(answer.path("leader")));
        }
        return ExitCode.OK.number();
    }

    private String leader(JsonNode leader) {
        return leader.isObject()
                ? "Router " + Json.text(leader, "holder", "?") + " writes to clusters since "
                        + Show.instant(Json.instant(leader, "since")) + " UTC, epoch "
                        + leader.path("epoch").asLong() + "."
                : session.terminal().paint(Paint.BAD, "No router writes to clusters now.");
    }

    private void print(JsonNode cluster) {
        boolean reachable = cluster.path("reachable").asBoolean();
        session.print(session.terminal().paint(Paint.HEADING, Json.text(cluster, "name", "?"))
                + (cluster.path("simulated").asBoolean() ? " (simulated)" : "") + ", "
                + session.terminal()
                        .paint(reachable ? Paint.GOOD : Paint.BAD, reachable ? "reachable" : "NOT reachable")
                + ", its time " + Show.instant(Json.instant(cluster, "clusterTime")) + " UTC"
                + Json.decimal(cluster, "speedUp")
                        .map(rate -> " running " + rate.stripTrailingZeros().toPlainString() + "×")
                        .orElse(""));
        Json.text(cluster, "problem")
                .ifPresent(problem -> session.print(
                        "Silent since " + Show.instant(Json.instant(cluster, "silentSince")) + " UTC: " + problem));
        Table table = new Table("POOL", "PROVIDER", "REGIONS", "MARKETS", "INSTANCE TYPES", "ACCELERATORS NOW");
        Json.items(cluster, "pools")
                .forEach(pool -> table.row(
                        Json.text(pool, "name", "?"),
                        Json.text(pool, "provider", "?"),
                        words(pool, "regions"),
                        words(pool, "markets"),
                        words(pool, "instanceTypes"),
                        accelerators(pool)));
        table.print(session.terminal());
        Json.items(cluster, "pools")
                .filter(pool -> pool.hasNonNull("closed"))
                .forEach(pool -> session.print(session.terminal().paint(Paint.BAD, Json.text(pool, "name", "?"))
                        + " takes no jobs: " + Json.text(pool, "closed", "?")));
    }

    /** {@code 8 nvidia-a100-sxm-80gb, 3 free}. */
    private static String accelerators(JsonNode pool) {
        int all = pool.path("accelerators").asInt();
        return all == 0
                ? "-"
                : all + " " + Json.text(pool, "accelerator", "unknown") + ", "
                        + pool.path("free").asInt() + " free";
    }

    private static String words(JsonNode pool, String field) {
        List<String> all = Json.items(pool, field).map(JsonNode::asText).toList();
        if (all.isEmpty()) {
            return "any";
        }
        String shown = all.stream().limit(TYPES_SHOWN).collect(Collectors.joining(", "));
        return all.size() > TYPES_SHOWN ? shown + " and " + (all.size() - TYPES_SHOWN) + " more" : shown;
    }
}
