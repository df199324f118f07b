package dev.supercargo.cli.bench.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.bench.HeapWatch;
import dev.supercargo.cli.bench.OwnPlatform;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures pricing on a platform of its own, which it starts and takes away. */
@NullUnmarked
@Command(
        name = "pricing",
        description = "Start a platform of its own with a large market; time searches, the course of a price, a new"
                + " price on its way to a decision, and imports.")
public final class PricingCommand implements Callable<Integer> {

    private static final int OFFERS_MAX = 200_000;
    private static final int LIST_MIB_MAX = 1_000;
    private static final int SEARCHES = 1_000;
    private static final int COURSES = 300;
    private static final int TRIALS = 30;

    @Option(names = "--offers", paramLabel = "N", defaultValue = "60000", description = "Offers on sale (60000).")
    private int offers;

    @Option(
            names = "--list-mib",
            paramLabel = "MIB",
            defaultValue = "400",
            description = "Length of the price list to read (400).")
    private int listMebibytes;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "28000",
            description = "Where the ports of the measured platform begin (28000).")
    private int portBase;

    @Option(names = "--json", description = "One JSON object instead of a table.")
    private boolean json;

    private final Session session;

    public PricingCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (offers < 1 || offers > OFFERS_MAX) {
            throw new Complaint("--offers must lie in 1.." + OFFERS_MAX + ", but is " + offers + ".");
        }
        if (listMebibytes < 1 || listMebibytes > LIST_MIB_MAX) {
            throw new Complaint("--list-mib must lie in 1.." + LIST_MIB_MAX + ", but is " + listMebibytes + ".");
        }
        ObjectNode result = measured();
        if (json) {
            session.print(result.toString());
        } else {
            Table table = new Table("WHAT", ">P50", ">P99", ">SLOWEST", ">N");
            rows(table, result, "");
            table.print(session.terminal());
        }
        return ExitCode.OK.number();
    }

    private ObjectNode measured() {
        say("starting a platform");
        try (OwnPlatform own = OwnPlatform.start(portBase, Map.of());
                Connection database = own.database("pricing")) {
            Platform platform = own.api();
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            say("the course of a price");
            result.set("history", HistorySpeed.measure(platform, database, COURSES));
            say(offers + " offers");
            Market.fill(platform, offers);
            say("searches");
            result.set("search", SearchSpeed.measure(platform, database, offers, SEARCHES));
            say("a new price on its way to a decision among them");
            result.set("price_to_router", PriceReach.measure(platform, TRIALS));
            HeapWatch heap = new HeapWatch(own.address("pricing"));
            say("a price list of " + listMebibytes + " MiB");
            result.set("price_list", ImportSpeed.list(platform, heap, listMebibytes));
            say("importing " + offers + " offers");
            result.set("import", ImportSpeed.catalogue(platform, heap, offers));
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the measured platform cannot be reached", e);
        } finally {
            session.terminal().endLive();
        }
    }

    private void say(String what) {
        session.terminal().live("bench pricing: " + what);
    }

    private static void rows(Table table, JsonNode node, String name) {
        if (node.has("p50_ms")) {
            table.row(
                    name,
                    node.path("p50_ms").asText() + " ms",
                    node.path("p99_ms").asText() + " ms",
                    node.path("max_ms").asText() + " ms",
                    node.path("n").asText());
            return;
        }
        if (node.has("seconds")) {
            String heap = node.has("peak_heap_mib")
                    ? "heap " + node.path("peak_heap_mib").asText() + " MiB"
                    : "";
            table.row(name, node.path("seconds").asText() + " s", "", heap, "");
            return;
        }
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            rows(table, part.getValue(), name.isEmpty() ? part.getKey() : name + " " + part.getKey());
        }
    }
}
