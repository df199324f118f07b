package dev.supercargo.cli.bench.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.bench.Answer;
import dev.supercargo.cli.bench.OwnPlatform;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.terminal.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the way of jobs through the router and a simulated cluster. */
@NullUnmarked
@Command(
        name = "cluster",
        description =
                "Start a platform of its own with a large simulated cluster; time how fast many short jobs are done,"
                        + " how soon a decision is a Job in the cluster, how soon a lost job has another place, and how"
                        + " soon the router knows many pods again after a cluster could not be watched.")
public final class ClusterCommand implements Callable<Integer> {

    private static final int JOBS_MAX = 100_000;
    private static final int NODES_MAX = 10_000;
    private static final int RATE_MAX = 1_000;
    private static final int PODS_MAX = 100_000;
    private static final int PACED_SECONDS = 20;
    private static final int LOST_JOBS = 100;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "15000", description = "Short jobs to drain (15000).")
    private int jobs;

    @Option(names = "--nodes", paramLabel = "N", defaultValue = "1000", description = "Machines of four GPUs (1000).")
    private int nodes;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "50",
            description = "Jobs a second while the way into the cluster is timed (50).")
    private int rate;

    @Option(
            names = "--pods",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Pods that the router watches in the end (10000).")
    private int pods;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "28200",
            description = "Where the ports of the measured platform begin (28200).")
    private int portBase;

    @Mixin
    private Answer answer;

    private final Session session;

    public ClusterCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        within("--jobs", jobs, JOBS_MAX);
        within("--nodes", nodes, NODES_MAX);
        within("--rate", rate, RATE_MAX);
        within("--pods", pods, PODS_MAX);
        Map<String, ObjectNode> measured = new LinkedHashMap<>();
        measured.put("machine", Spending.machine());
        measure(measured);
        answer.give(session, result -> measured.forEach(result::set), () -> print(measured));
        return ExitCode.OK.number();
    }

    private static void within(String option, int value, int max) {
        if (value < 1 || value > max) {
            throw new Complaint(option + " must lie in 1.." + max + ", but is " + value + ".");
        }
    }

    private void measure(Map<String, ObjectNode> measured) {
        Fleet fleet = new Fleet(nodes);
        Path description = fleet.description();
        say("starting a platform with " + nodes + " machines");
        Map<String, String> environment =
                Map.of("SIMULATOR_CLUSTER_FILE", description.toString(), "SUPERCARGO_HEAP", "768m");
        try (OwnPlatform own = OwnPlatform.start(portBase, environment);
                Connection router = own.database("router")) {
            Trials trials = new Trials(own, router);
            say("baseline: Jobs created one by one");
            measured.put("baseline_create", trials.baseline());
            fleet.register(trials.cluster(), trials.platform());
            say("warming up");
            trials.warmUp();
            say(jobs + " jobs as fast as possible");
            Spending spending = Spending.from(own);
            measured.put("drain", trials.drain(jobs));
            measured.put("drain_cpu_ms_per_job", spending.perJob(own, jobs));
            measured.put("drain_stages", trials.drainStages());
            // After the drain, whose beginning is the warming up of all that is compiled while it runs.
            say(rate + " jobs a second");
            measured.put("decision_to_job", trials.visible(PACED_SECONDS * rate, rate));
            say(LOST_JOBS + " jobs that lose their place");
            measured.put("interruption_to_decision", trials.replaced(LOST_JOBS));
            say(pods + " pods to watch");
            measured.put("watching", new Watching(trials.cluster(), own.address("router")).of(pods));
        } catch (SQLException e) {
            throw new IllegalStateException("the router's database cannot be reached", e);
        } finally {
            session.terminal().endLive();
            delete(description);
        }
    }

    private void say(String what) {
        session.terminal().live("bench cluster: " + what);
    }

    private void print(Map<String, ObjectNode> measured) {
        Table table = new Table("WHAT", "MEASURE", ">VALUE");
        measured.forEach((what, values) -> values.properties()
                .forEach(value ->
                        table.row(what, value.getKey(), value.getValue().asText())));
        table.print(session.terminal());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
