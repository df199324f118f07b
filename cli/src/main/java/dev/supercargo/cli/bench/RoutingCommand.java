package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.calibration.csv.UnreadableFile;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.simulator.routing.RoutingBench;
import dev.supercargo.simulator.routing.RoutingReport;
import dev.supercargo.simulator.spot.Malformed;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replays a job table under several ways to route; needs no running platform. */
@NullUnmarked
@Command(
        name = "routing",
        description =
                "Replay a table of jobs on owned, committed, spot and on-demand capacity at real prices, and compare"
                        + " Supercargo with other ways to route and with a lower bound. Needs no running platform.")
final class RoutingCommand implements Callable<Integer> {

    @Option(
            names = "--jobs",
            paramLabel = "FILE",
            required = true,
            description = "Job table (CSV): job_id,submit_time,duration_s,gpus,team.")
    private Path jobs;

    @Option(
            names = "--traces",
            paramLabel = "DIR",
            description =
                    "Recorded spot availability (JSON). By default spot/traces beside the job table's directory, if"
                            + " there is such a directory; else spot is simulated.")
    private Path traces;

    @Option(names = "--simulate-spot", description = "Simulate spot though recorded availability is at hand.")
    private boolean simulateSpot;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of deadlines, checkpoint intervals and spot (1).")
    private long seed;

    @Option(names = "--json", description = "One JSON object instead of a table.")
    private boolean json;

    private final Session session;

    RoutingCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (simulateSpot && traces != null) {
            throw new Complaint("--simulate-spot and --traces exclude each other. Maybe leave out one of them.");
        }
        Optional<Path> recorded = recorded();
        RoutingReport report;
        try {
            report = RoutingBench.run(
                    jobs, recorded, seed, line -> session.terminal().live(line));
        } catch (UnreadableFile e) {
            throw new Complaint(jobs + ": " + e.getMessage());
        } catch (Malformed e) {
            throw new Complaint(e.getMessage());
        } catch (UncheckedIOException e) {
            throw new Complaint("cannot read " + e.getCause().getMessage() + ". Maybe the name of the file is wrong.");
        } finally {
            session.terminal().endLive();
        }
        if (json) {
            session.print(json(report, recorded).toString());
        } else {
            print(report, recorded);
        }
        return ExitCode.OK.number();
    }

    /** Where availability was recorded, if it is not to be simulated. */
    private Optional<Path> recorded() {
        if (simulateSpot || traces != null) {
            return Optional.ofNullable(traces);
        }
        return Optional.ofNullable(jobs.toAbsolutePath().normalize().getParent())
                .map(directory -> directory.resolveSibling("spot").resolve("traces"))
                .filter(Files::isDirectory);
    }

    private static ObjectNode json(RoutingReport report, Optional<Path> recorded) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("jobs", report.jobs()).put("seed", report.seed());
        ObjectNode scenario = result.putObject("scenario")
                .put("reference_accelerator", "nvidia-v100-sxm-16gb")
                .put("mean_reference_gpus", rounded(report.meanDevices(), 1))
                .put("owned_gpus", report.ownedDevices())
                .put("committed_gpus", report.committedDevices())
                .put("spot_zones", report.spotZones())
                .put("spot", report.simulatedSpot() ? "simulated" : "recorded")
                .put("fixed_usd", rounded(report.fixedDollars(), 2));
        recorded.ifPresent(directory -> scenario.put("traces", directory.toString()));
        ObjectNode policies = result.putObject("policies");
        for (RoutingReport.Line line : report.policies()) {
            ObjectNode one = policies.putObject(line.policy())
                    .put("cost_usd", rounded(line.dollars(), 2))
                    .put("owned_energy_usd", rounded(line.nodeDollars(), 2))
                    .put("full_cost_usd", rounded(line.dollars() + report.fixedDollars(), 2))
                    .put("late", line.late())
                    .put("mean_wait_hours", rounded(line.meanWaitHours(), 3))
                    .put("interruptions", line.interruptions())
                    .put("moves", line.moves());
            if (line.decisionsPerSecond() > 0) {
                one.put("decisions_per_second", rounded(line.decisionsPerSecond(), 0));
            }
        }
        return result.put("lower_bound_usd", rounded(report.lowerBoundDollars(), 2))
                .put("cheaper_than_price_per_hour", share(report.cheaperThan("price-per-hour")))
                .put("above_lower_bound", share(report.aboveLowerBound()));
    }

    private void print(RoutingReport report, Optional<Path> recorded) {
        Table table = new Table("POLICY", ">COST", ">LATE", ">MEAN WAIT", ">INTERRUPTED", ">MOVED", ">DECISIONS/S");
        for (RoutingReport.Line line : report.policies()) {
            table.row(
                    line.policy(),
                    usd(line.dollars()),
                    Show.count(line.late()),
                    String.format(Locale.ROOT, "%.1f h", line.meanWaitHours()),
                    Show.count(line.interruptions()),
                    Show.count(line.moves()),
                    line.decisionsPerSecond() > 0 ? Show.count(Math.round(line.decisionsPerSecond())) : "");
        }
        table.row("lower bound", usd(report.lowerBoundDollars()), "", "", "", "", "");
        table.print(session.terminal());
        session.print(String.format(
                Locale.ROOT,
                "%,d jobs; %d owned and %d committed GPUs cost %s more under every policy; spot is %s.",
                report.jobs(),
                report.ownedDevices(),
                report.committedDevices(),
                usd(report.fixedDollars()),
                recorded.map(directory -> "recorded (" + directory + ")").orElse("simulated")));
        session.print(String.format(
                Locale.ROOT,
                "supercargo is %.1f %% cheaper than ranking by price per hour and %.1f %% above the lower bound.",
                100 * report.cheaperThan("price-per-hour"),
                100 * report.aboveLowerBound()));
    }

    private static String usd(double dollars) {
        return String.format(Locale.ROOT, "%,.0f USD", dollars);
    }

    /** Null if there is nothing to compare with: jobs that all fit into paid nodes cost nothing. */
    private static BigDecimal share(double value) {
        return Double.isFinite(value) ? rounded(value, 4) : null;
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
