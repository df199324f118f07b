package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.ServerTrouble;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures placing, memory and start of the running platform. */
@NullUnmarked
@Command(
        name = "smoke",
        description =
                "Submit small jobs one after the other, time each until it is placed, compare what they would cost"
                        + " with ranking by price per hour, and cancel them.")
final class SmokeCommand implements Callable<Integer> {

    private static final int JOBS_MAX = 10_000;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "30", description = "How many jobs (30).")
    private int jobs;

    @Option(names = "--json", description = "One JSON object instead of a table.")
    private boolean json;

    private final Session session;

    SmokeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (jobs < 1 || jobs > JOBS_MAX) {
            throw new Complaint("--jobs must lie in 1.." + JOBS_MAX + ", but is " + jobs + ".");
        }
        Trial trial = new Trial(session.platform());
        List<Sample> samples = new ArrayList<>();
        for (int number = 0; number < jobs; number++) {
            session.terminal().live("bench smoke: job " + (number + 1) + " of " + jobs);
            samples.add(trial.run(number));
        }
        session.terminal().endLive();
        Latencies latencies = Latencies.of(samples);
        LocalPlatform local = LocalPlatform.of(session.environment());
        if (json) {
            session.print(json(latencies, local, CostComparison.of(samples)).toString());
        } else {
            print(latencies, local, CostComparison.of(samples));
        }
        if (latencies.count() < jobs) {
            throw new ServerTrouble((jobs - latencies.count()) + " of " + jobs + " jobs were not placed: "
                    + samples.stream()
                            .flatMap(sample -> sample.notPlaced().stream())
                            .findFirst()
                            .orElse("no reason given"));
        }
        return ExitCode.OK.number();
    }

    private static ObjectNode json(Latencies latencies, LocalPlatform local, Optional<CostComparison> cost) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.putObject("submit_to_placed_ms")
                .put("p50", latencies.percentile(50))
                .put("p95", latencies.percentile(95))
                .put("max", latencies.percentile(100))
                .put("n", latencies.count());
        local.residentMebibytes().ifPresent(mebibytes -> result.put("rss_mib", mebibytes));
        local.startSeconds().ifPresent(seconds -> result.put("up_seconds", seconds));
        cost.ifPresent(compared -> result.putObject("cost")
                .put("ours_usd", rounded(compared.ours()))
                .put("cheapest_per_hour_usd", rounded(compared.cheapestPerHour()))
                .put("n", compared.jobs()));
        return result;
    }

    private void print(Latencies latencies, LocalPlatform local, Optional<CostComparison> cost) {
        Table table = new Table("MEASURE", ">VALUE", "");
        table.row("submit to placed, P50", latencies.percentile(50) + " ms", Show.counted(latencies.count(), "job"))
                .row("submit to placed, P95", latencies.percentile(95) + " ms", "")
                .row("submit to placed, longest", latencies.percentile(100) + " ms", "")
                .row(
                        "memory of all processes",
                        local.residentMebibytes()
                                .map(mebibytes -> mebibytes + " MiB")
                                .orElse(Show.UNKNOWN),
                        "resident")
                .row(
                        "last start until ready",
                        local.startSeconds().map(seconds -> seconds + " s").orElse(Show.UNKNOWN),
                        "");
        cost.ifPresent(compared -> table.row(
                        "expected cost of a job",
                        Show.money(compared.ours()),
                        "as placed on spot; mean of " + Show.counted(compared.jobs(), "job"))
                .row(
                        "the same by price per hour",
                        Show.money(compared.cheapestPerHour()),
                        "baseline: the possible candidate with the lowest price per hour"));
        table.print(session.terminal());
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(4, RoundingMode.HALF_UP);
    }
}
