package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.simulator.decisions.DecisionSpeed;
import dev.supercargo.simulator.decisions.MeasureDecisionSpeed;
import dev.supercargo.simulator.decisions.PlanSpeed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures decisions on a wide market; needs no running platform. */
@NullUnmarked
@Command(
        name = "decisions",
        description =
                "Time placement decisions and reviews of running jobs over many offers, and the joint plan of many"
                        + " waiting jobs, in memory with JMH. Needs no running platform.")
final class DecisionsCommand implements Callable<Integer> {

    private static final int OFFERS_MAX = 1_000_000;
    private static final int JOBS_MAX = 100_000;
    private static final int JOBS_PER_PLACE = 10;
    private static final int PLANS = 4;
    private static final int ITERATIONS_MAX = 100;
    private static final long ITERATION_MILLIS = 2000;

    @Option(
            names = "--offers",
            paramLabel = "N",
            defaultValue = "60000",
            description = "Offers to decide over (60000).")
    private int offers;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Waiting jobs of the joint plan, ten for each place they compete for (10000).")
    private int jobs;

    @Option(
            names = "--policies",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "urgency,cheapest,fastest,balanced,deadline,pinned",
            description =
                    "Policies to measure, one after the other (urgency,cheapest,fastest,balanced,deadline,pinned).")
    private List<String> policies;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "5",
            description = "Iterations of two seconds to warm up, and as many to measure (5).")
    private int iterations;

    @Mixin
    private Answer answer;

    private final Session session;

    DecisionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        within("--offers", offers, OFFERS_MAX);
        within("--jobs", jobs, JOBS_MAX);
        within("--iterations", iterations, ITERATIONS_MAX);
        List<DecisionSpeed> speeds = MeasureDecisionSpeed.run(
                policies,
                offers,
                1,
                iterations,
                ITERATION_MILLIS,
                session.terminal().err());
        PlanSpeed plan = MeasureDecisionSpeed.joint(
                jobs,
                Math.max(1, jobs / JOBS_PER_PLACE),
                1,
                PLANS,
                session.terminal().err());
        answer.give(session, result -> fill(result, speeds, plan), () -> print(speeds, plan));
        return ExitCode.OK.number();
    }

    private static void within(String option, int value, int max) {
        if (value < 1 || value > max) {
            throw new Complaint(option + " must lie in 1.." + max + ", but is " + value + ".");
        }
    }

    private void print(List<DecisionSpeed> speeds, PlanSpeed plan) {
        Table table = new Table("OPERATION", "POLICY", ">P50", ">P99", ">SLOWEST", ">SAMPLES");
        speeds.forEach(speed -> table.row(
                named(speed.operation()),
                speed.policy(),
                millis(speed.p50Micros()) + " ms",
                millis(speed.p99Micros()) + " ms",
                millis(speed.maxMicros()) + " ms",
                Show.count(speed.decisions())));
        table.print(session.terminal());
        session.print("Joint plan of " + Show.count(plan.jobs()) + " waiting jobs for " + Show.count(plan.places())
                + " places: " + seconds(plan.coldMillis()) + " s in a fresh process, " + seconds(plan.warmMillis())
                + " s later.");
    }

    private void fill(ObjectNode result, List<DecisionSpeed> speeds, PlanSpeed plan) {
        result.put("offers", offers)
                .put("p50_ms", slowest(speeds, DecisionSpeed::p50Micros))
                .put("p99_ms", slowest(speeds, DecisionSpeed::p99Micros));
        for (DecisionSpeed.Operation operation : DecisionSpeed.Operation.values()) {
            ArrayNode all = result.putArray(operation == DecisionSpeed.Operation.DECIDE ? "policies" : "reviews");
            speeds.stream()
                    .filter(speed -> speed.operation() == operation)
                    .forEach(speed -> all.addObject()
                            .put("policy", speed.policy())
                            .put("p50_ms", millis(speed.p50Micros()))
                            .put("p99_ms", millis(speed.p99Micros()))
                            .put("max_ms", millis(speed.maxMicros()))
                            .put("decisions", speed.decisions()));
        }
        result.putObject("joint_plan")
                .put("jobs", plan.jobs())
                .put("places", plan.places())
                .put("cold_s", seconds(plan.coldMillis()))
                .put("warm_s", seconds(plan.warmMillis()));
    }

    private static BigDecimal slowest(List<DecisionSpeed> speeds, ToDoubleFunction<DecisionSpeed> micros) {
        return millis(speeds.stream().mapToDouble(micros).max().orElse(0));
    }

    private static String named(DecisionSpeed.Operation operation) {
        return switch (operation) {
            case DECIDE -> "decide";
            case REVIEW -> "review";
        };
    }

    private static BigDecimal seconds(double millis) {
        return BigDecimal.valueOf(millis / 1000).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal millis(double micros) {
        return BigDecimal.valueOf(micros / 1000).setScale(3, RoundingMode.HALF_UP);
    }
}
