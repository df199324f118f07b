package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.calibration.csv.UnreadableFile;
import dev.supercargo.calibration.memory.MemoryErrors;
import dev.supercargo.calibration.memory.MemoryScore;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges the memory estimator on measurements; needs no running platform. */
@NullUnmarked
@Command(name = "memory", description = "Compare memory verdicts with measured peaks. Works without the platform.")
final class MemoryCommand implements Callable<Integer> {

    @Option(
            names = "--measurements",
            required = true,
            paramLabel = "FILE.csv",
            description = "Peaks of language models, or logs of nvidia-smi, told by the header.")
    private Path measurements;

    @Mixin
    private Answer answer;

    private final Session session;

    MemoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try {
            MemoryScore score = MemoryScore.of(measurements);
            answer.give(session, result -> fill(result, score), () -> print(score));
        } catch (UnreadableFile e) {
            throw new Complaint(e.getMessage());
        }
        return ExitCode.OK.number();
    }

    private static void fill(ObjectNode result, MemoryScore score) {
        result.put("rows", score.total());
        put(result, score.overall());
        ObjectNode by = result.putObject("by");
        put(by.putObject("source"), score.bySource());
        put(by.putObject("model"), score.byGroup());
        result.put(
                "refused",
                score.refused().values().stream().mapToInt(Integer::intValue).sum());
        ObjectNode reasons = result.putObject("refused_reasons");
        score.refused().forEach(reasons::put);
    }

    private static void put(ObjectNode node, Map<String, MemoryErrors> groups) {
        groups.forEach((name, errors) -> put(node.putObject(name), errors));
    }

    private static void put(ObjectNode node, MemoryErrors errors) {
        node.put("predicted", errors.rows());
        Figure.put(node, "median_ape", errors.medianError());
        Figure.put(node, "recall_does_not_fit", errors.recall());
        Figure.put(node, "median_over_estimate", errors.medianOver());
        Figure.put(node, "share_over_20_percent", errors.farOver());
        node.put("ran", errors.ran()).put("ran_said_not_to_fit", errors.ranRefused());
        Figure.put(node, "ran_median_over_device", errors.ranMedianOver());
    }

    private void print(MemoryScore score) {
        Table table = new Table(
                "GROUP",
                ">JUDGED",
                ">MEDIAN ERROR",
                ">RECALL",
                ">ENOUGH OVER PEAK",
                ">OVER BY > 20 %",
                ">RAN",
                ">SAID NOT TO FIT");
        row(table, "all", score.overall());
        score.bySource().forEach((name, errors) -> row(table, "source " + name, errors));
        score.byGroup().forEach((name, errors) -> row(table, name, errors));
        table.print(session.terminal());
        session.print(Show.counted(score.total(), "row") + " in the file");
        score.refused().forEach((reason, count) -> session.print(count + " not judged: " + reason));
    }

    private static void row(Table table, String name, MemoryErrors errors) {
        table.row(
                name,
                Integer.toString(errors.rows()),
                Figure.shown(errors.medianError(), "%.1f %%"),
                Figure.percent(errors.recall(), "%.1f %%"),
                Figure.shown(errors.medianOver(), "%+.1f %%"),
                Figure.percent(errors.farOver(), "%.0f %%"),
                Integer.toString(errors.ran()),
                Integer.toString(errors.ranRefused()));
    }
}
