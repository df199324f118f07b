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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures decisions on a wide market; needs no running platform. */
@NullUnmarked
@Command(
        name = "decisions",
        description = "Time one placement decision over many offers in memory, with JMH on a mix of jobs. Needs no"
                + " running platform.")
final class DecisionsCommand implements Callable<Integer> {

    private static final int OFFERS_MAX = 1_000_000;
    private static final int ITERATIONS_MAX = 100;
    private static final long ITERATION_MILLIS = 2000;

    @Option(
            names = "--offers",
            paramLabel = "N",
            defaultValue = "60000",
            description = "Offers to decide over (60000).")
    private int offers;

    @Option(
            names = "--policies",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "urgency,cheapest,fastest,balanced",
            description = "Policies to measure, one after the other (urgency,cheapest,fastest,balanced).")
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
        within("--iterations", iterations, ITERATIONS_MAX);
        List<DecisionSpeed> speeds = MeasureDecisionSpeed.run(
                policies,
                offers,
                1,
                iterations,
                ITERATION_MILLIS,
                session.terminal().err());
        answer.give(session, result -> fill(result, speeds), () -> print(speeds));
        return ExitCode.OK.number();
    }

    private void print(List<DecisionSpeed> speeds) {
        Table table = new Table("POLICY", ">P50", ">P99", ">SLOWEST", ">DECISIONS");
        speeds.forEach(speed -> table.row(
                speed.policy(),
                millis(speed.p50Micros()) + " ms",
                millis(speed.p99Micros()) + " ms",
                millis(speed.maxMicros()) + " ms",
                Show.count(speed.decisions())));
        table.print(session.terminal());
    }

    private static void within(String option, int value, int max) {
        if (value < 1 || value > max) {
            throw new Complaint(option + " must lie in 1.." + max + ", but is " + value + ".");
        }
    }

    private void fill(ObjectNode result, List<DecisionSpeed> speeds) {
        result.put("offers", offers)
                .put(
                        "p50_ms",
                        millis(speeds.stream()
                                .mapToDouble(DecisionSpeed::p50Micros)
                                .max()
                                .orElse(0)))
                .put(
                        "p99_ms",
                        millis(speeds.stream()
                                .mapToDouble(DecisionSpeed::p99Micros)
                                .max()
                                .orElse(0)));
        ArrayNode all = result.putArray("policies");
        speeds.forEach(speed -> all.addObject()
                .put("policy", speed.policy())
                .put("p50_ms", millis(speed.p50Micros()))
                .put("p99_ms", millis(speed.p99Micros()))
                .put("max_ms", millis(speed.maxMicros()))
                .put("decisions", speed.decisions()));
    }

    private static BigDecimal millis(double micros) {
        return BigDecimal.valueOf(micros / 1000).setScale(3, RoundingMode.HALF_UP);
    }
}
