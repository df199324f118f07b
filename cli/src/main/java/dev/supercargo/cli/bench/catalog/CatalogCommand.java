package dev.supercargo.cli.bench.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.bench.Times;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.platform.ServerTrouble;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the search of the running platform's catalog against a plain scan of the same rows. */
@NullUnmarked
@Command(
        name = "catalog",
        description =
                "Import generated parts, search them over HTTP, compare every answer and its time with a plain scan"
                        + " of the same rows, and tell how long the router took to replay its topics. The parts stay: use a"
                        + " platform of its own.")
public final class CatalogCommand implements Callable<Integer> {

    private static final int PARTS_MAX = 200_000;
    private static final int SEARCHES_MAX = 100_000;
    private static final int ROWS_AT_ONCE = 20_000;

    @Option(names = "--parts", paramLabel = "N", defaultValue = "50000", description = "Generated parts (50000).")
    private int parts;

    @Option(names = "--searches", paramLabel = "N", defaultValue = "2000", description = "Measured searches (2000).")
    private int searches;

    @Option(names = "--json", description = "One JSON object instead of a table.")
    private boolean json;

    private final Session session;

    public CatalogCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        within("--parts", parts, PARTS_MAX);
        within("--searches", searches, SEARCHES_MAX);
        imported();
        PlainScan scan = new PlainScan(exported());
        measured(scan, Math.min(searches, 500), "warming up");
        Comparison comparison = measured(scan, searches, "searching");
        Optional<Replay> replay = Replay.ofLocalRouter(session.environment());
        if (json) {
            session.print(report(scan.size(), comparison, replay).toString());
        } else {
            print(scan.size(), comparison, replay);
        }
        if (comparison.different() > 0) {
            throw new ServerTrouble(
                    comparison.different() + " of " + searches + " answers differ from the plain scan.");
        }
        return ExitCode.OK.number();
    }

    /** @param different answers that the scan answers otherwise */
    private record Comparison(Times service, Times scan, int different) {}

    private static void within(String option, int value, int max) {
        if (value < 1 || value > max) {
            throw new Complaint(option + " must lie in 1.." + max + ", but is " + value + ".");
        }
    }

    private void imported() {
        GeneratedParts generated = new GeneratedParts();
        for (int done = 0; done < parts; done += ROWS_AT_ONCE) {
            session.terminal().live("bench catalog: importing, " + done + " of " + parts);
            byte[] csv = generated.csv(Math.min(ROWS_AT_ONCE, parts - done)).getBytes(StandardCharsets.UTF_8);
            session.platform().post("hardware/imports", "text/csv", csv, refusal -> refusal.about("generated parts"));
        }
        session.terminal().endLive();
    }

    private List<JsonNode> exported() {
        List<JsonNode> rows = new ArrayList<>();
        session.platform().tree("hardware/export").forEach(rows::add);
        return rows;
    }

    private Comparison measured(PlainScan scan, int count, String what) {
        Questions questions = new Questions();
        Times service = new Times();
        Times scanned = new Times();
        int different = 0;
        for (int number = 0; number < count; number++) {
            if (number % 100 == 0) {
                session.terminal().live("bench catalog: " + what + ", " + number + " of " + count);
            }
            Map<String, String> question = new HashMap<>(questions.next());
            long start = System.nanoTime();
            String body = session.platform().get("hardware", question);
            service.add(System.nanoTime() - start);
            start = System.nanoTime();
            List<String> expected = scan.find(question);
            scanned.add(System.nanoTime() - start);
            List<String> found = Json.items(Platform.parsed(body), "items")
                    .map(item -> Json.text(item, "id", ""))
                    .toList();
            different += found.equals(expected) ? 0 : 1;
        }
        session.terminal().endLive();
        return new Comparison(service, scanned, different);
    }

    private static ObjectNode report(int rows, Comparison comparison, Optional<Replay> replay) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("rows", rows);
        report.set("search", comparison.service().json());
        report.set("plain_scan", comparison.scan().json());
        report.put("different_answers", comparison.different());
        replay.ifPresent(replayed -> report.putObject("router_replay")
                .put("events", replayed.events())
                .put("ms", replayed.milliseconds()));
        return report;
    }

    private void print(int rows, Comparison comparison, Optional<Replay> replay) {
        Table table = new Table("MEASURE", ">P50", ">P95", ">P99", ">LONGEST", "");
        row(table, "search over HTTP", comparison.service(), Show.counted(rows, "row"));
        row(table, "plain scan", comparison.scan(), "baseline: in this process, without HTTP and JSON");
        table.print(session.terminal());
        session.print(comparison.different() + " answers differ from the plain scan.");
        session.print(replay.map(replayed -> "The router replayed " + replayed.events() + " events in "
                        + replayed.milliseconds() + " ms at its last start.")
                .orElse("How long the router's replay took is not known: its log is not on this machine."));
    }

    private static void row(Table table, String measure, Times times, String note) {
        table.row(
                measure,
                times.millis(50) + " ms",
                times.millis(95) + " ms",
                times.millis(99) + " ms",
                times.millis(100) + " ms",
                note);
    }
}
