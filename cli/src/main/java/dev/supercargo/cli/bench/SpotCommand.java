package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.engine.spot.ZoneClasses;
import dev.supercargo.simulator.spot.Coefficients;
import dev.supercargo.simulator.spot.Malformed;
import dev.supercargo.simulator.spot.MultiBench;
import dev.supercargo.simulator.spot.MultiCell;
import dev.supercargo.simulator.spot.SpotBench;
import dev.supercargo.simulator.spot.SpotReport;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replays jobs with a deadline on recorded spot availability. */
@NullUnmarked
@Command(
        name = "spot",
        description = "Replay jobs with a deadline on recorded spot availability under every policy, and compare the"
                + " costs with the optimum in hindsight.")
final class SpotCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Task task;

    /** Either replay or fit. */
    static final class Task {
        @ArgGroup(exclusive = false)
        private Replay replay;

        @ArgGroup(exclusive = false)
        private Fit fit;
    }

    /** What to replay. */
    static final class Replay {
        @Option(names = "--scenarios", paramLabel = "FILE", required = true, description = "Scenario table (CSV).")
        private Path scenarios;

        @Option(
                names = "--traces",
                paramLabel = "DIR",
                required = true,
                description = "Directory of the traces (JSON).")
        private Path traces;

        @Option(
                names = "--coefficients",
                paramLabel = "FILE",
                description = "Zone classes written by --fit, instead of those that are shipped.")
        private Path coefficients;

        @Option(
                names = "--multi",
                description = "Use all traces of a family as places at once, and compare with single places.")
        private boolean multi;
    }

    /** What to fit. */
    static final class Fit {
        @Option(
                names = "--fit",
                paramLabel = "DIR",
                required = true,
                description = "Fit zone classes to all traces of a directory instead of replaying.")
        private Path traces;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                required = true,
                description = "Where to write them: a table, or the engine's source if the name ends with .java.")
        private Path out;
    }

    @Option(names = "--json", description = "One JSON object instead of tables.")
    private boolean json;

    private final Session session;

    SpotCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try {
            if (task.fit != null) {
                fit(task.fit);
            } else if (task.replay.multi) {
                SpotPlacesReport.show(session, multi(task.replay), json);
            } else {
                SpotReport report = replay(task.replay);
                if (json) {
                    session.print(json(report).toString());
                } else {
                    print(report);
                }
            }
            return ExitCode.OK.number();
        } catch (Malformed e) {
            throw new Complaint(e.getMessage());
        } catch (UncheckedIOException e) {
            throw new Complaint("cannot read or write " + e.getCause().getMessage()
                    + ". Maybe the name of a file or directory is wrong.");
        }
    }

    private void fit(Fit fit) {
        ZoneClasses classes = Coefficients.fit(fit.traces);
        Coefficients.write(classes, fit.out);
        session.print("wrote " + Show.counted(classes.classes().size(), "zone class") + " to " + fit.out);
    }

    private SpotReport replay(Replay replay) {
        SpotBench bench = SpotBench.of(replay.scenarios, replay.traces, classes(replay));
        SpotReport report = bench.run(done -> progress(done, bench.scenarios()));
        endProgress();
        return report;
    }

    private List<MultiCell> multi(Replay replay) {
        MultiBench bench = MultiBench.of(replay.scenarios, replay.traces, classes(replay));
        List<MultiCell> cells = bench.run(done -> progress(done, bench.cases()));
        endProgress();
        return cells;
    }

    private static ZoneClasses classes(Replay replay) {
        return replay.coefficients == null ? ZoneClasses.fitted() : Coefficients.read(replay.coefficients);
    }

    private void endProgress() {
        if (session.terminal().interactive()) {
            session.terminal().err().print("\r\u001b[K");
        }
    }

    private void progress(int done, int of) {
        if (session.terminal().interactive()) {
            session.terminal().err().print("\rbench spot: scenario " + done + " of " + of);
            session.terminal().err().flush();
        }
    }

    private static ObjectNode json(SpotReport report) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("scenarios", report.scenarios());
        ObjectNode policies = result.putObject("policies");
        report.policies()
                .forEach((name, policy) -> policies.putObject(name)
                        .put("mean_cost_usd", rounded(policy.meanCostUsd()))
                        .put("late", policy.late()));
        share(result, report.gapClosed());
        ArrayNode cells = result.putArray("cells");
        for (SpotReport.Cell cell : report.cells()) {
            share(
                    cells.addObject()
                            .put("deadline_hours", hours(cell.deadlineHours()))
                            .put("restart_delay_hours", hours(cell.restartDelayHours()))
                            .put("trace_group", cell.traceGroup())
                            .put("scenarios", cell.scenarios())
                            .put("uniform_progress_usd", rounded(cell.uniformProgressUsd()))
                            .put("supercargo_usd", rounded(cell.supercargoUsd()))
                            .put("omniscient_usd", rounded(cell.omniscientUsd())),
                    cell.gapClosed());
        }
        return result;
    }

    /** A share that does not exist, because there is no gap to close, is null. */
    private static void share(ObjectNode node, double gapClosed) {
        if (Double.isNaN(gapClosed)) {
            node.putNull("gap_closed");
        } else {
            node.put("gap_closed", rounded(gapClosed));
        }
    }

    private void print(SpotReport report) {
        Table policies = new Table("POLICY", ">MEAN COST", ">LATE");
        report.policies()
                .forEach((name, policy) ->
                        policies.row(name, Show.money(rounded(policy.meanCostUsd())), String.valueOf(policy.late())));
        policies.print(session.terminal());
        session.print(report.scenarios() + " scenarios; gap between Uniform Progress and the optimum closed: "
                + percent(report.gapClosed()));
        session.print("");
        Table cells = new Table(
                ">DEADLINE",
                ">RESTART",
                "TRACES",
                ">SCENARIOS",
                ">UNIFORM PROGRESS",
                ">SUPERCARGO",
                ">OPTIMUM",
                ">GAP CLOSED");
        for (SpotReport.Cell cell : report.cells()) {
            cells.row(
                    hours(cell.deadlineHours()).toPlainString() + " h",
                    hours(cell.restartDelayHours()).toPlainString() + " h",
                    cell.traceGroup(),
                    String.valueOf(cell.scenarios()),
                    Show.money(rounded(cell.uniformProgressUsd())),
                    Show.money(rounded(cell.supercargoUsd())),
                    Show.money(rounded(cell.omniscientUsd())),
                    percent(cell.gapClosed()));
        }
        cells.print(session.terminal());
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? Show.UNKNOWN : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    }

    static BigDecimal hours(double value) {
        BigDecimal plain =
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }
}
