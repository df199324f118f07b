package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.calibration.Calibration;
import dev.supercargo.calibration.csv.UnreadableFile;
import dev.supercargo.calibration.score.Errors;
import dev.supercargo.calibration.score.Folds;
import dev.supercargo.calibration.score.Score;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges the predictor on measurements, or fits it to them; needs no running platform. */
@NullUnmarked
@Command(
        name = "predict",
        description =
                "Compare predictions with measurements, or fit the coefficients to them. Works without the platform.")
final class PredictCommand implements Callable<Integer> {

    private static final int POINTS_MAX = 1_000;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Input what;

    private static final class Input {
        @Option(
                names = "--measurements",
                paramLabel = "FILE.csv",
                description =
                        "Measurements to predict: language models, vision and others, or MLPerf, told by the header.")
        private Path measurements;

        @Option(
                names = "--fit",
                arity = "1..*",
                paramLabel = "FILE.csv",
                description = "Measurements of one layout to fit the coefficients to.")
        private List<Path> fit;
    }

    @Option(
            names = "--few-shot",
            paramLabel = "K",
            defaultValue = "0",
            description = "Show the predictor K rows of each software, GPU and precision, and score the others (0).")
    private int fewShot;

    @Option(
            names = "--cross-validate",
            paramLabel = "WHAT",
            description = "Predict every row by a fit without its models, configurations, gpus or sources.")
    private String crossValidate;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where --fit writes the coefficients (standard output).")
    private Path out;

    @Mixin
    private Answer answer;

    private final Session session;

    PredictCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (fewShot < 0 || fewShot > POINTS_MAX) {
            throw new Complaint("--few-shot must lie in 0.." + POINTS_MAX + ", but is " + fewShot + ".");
        }
        try {
            if (what.fit == null) {
                judge(Calibration.of(List.of(what.measurements)));
            } else {
                fit(Calibration.of(what.fit));
            }
        } catch (UnreadableFile e) {
            throw new Complaint(e.getMessage());
        }
        return ExitCode.OK.number();
    }

    private void judge(Calibration<?> calibration) {
        Score score = crossValidate == null ? calibration.score(fewShot) : calibration.crossValidate(folds(), fewShot);
        answer.give(session, result -> fill(result, score), () -> print(score));
    }

    private Folds folds() {
        try {
            return Folds.valueOf(crossValidate.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Complaint("--cross-validate must be models, configurations, gpus or sources, but is '"
                    + crossValidate + "'.");
        }
    }

    private void fit(Calibration<?> calibration) {
        String coefficients = calibration.fit();
        if (out == null) {
            session.print(coefficients.stripTrailing());
            return;
        }
        try {
            Files.writeString(out, coefficients);
        } catch (IOException e) {
            throw new Complaint(
                    out + " cannot be written: " + e.getMessage() + ". Maybe its directory does not exist.");
        }
    }

    private static void fill(ObjectNode result, Score score) {
        put(result, score.overall());
        ObjectNode by = result.putObject("by");
        put(by.putObject("gpu"), score.byGpu());
        put(by.putObject("source"), score.bySource());
        put(by.putObject("family"), score.byFamily());
        put(by.putObject("split"), score.bySplit());
        put(by.putObject("regime"), score.byRegime());
        Figure.put(result, "baseline_constant_mfu_mape", score.overall().baselineMape());
        result.put(
                "refused",
                score.refused().values().stream().mapToLong(Long::longValue).sum());
        ObjectNode reasons = result.putObject("refused_reasons");
        score.refused().forEach(reasons::put);
        result.put("few_shot_rows", score.shown());
    }

    private static void put(ObjectNode node, Map<String, Errors> groups) {
        groups.forEach((name, errors) -> {
            ObjectNode group = node.putObject(name);
            put(group, errors);
            Figure.put(group, "baseline_constant_mfu_mape", errors.baselineMape());
        });
    }

    private static void put(ObjectNode node, Errors errors) {
        node.put("rows", errors.rows()).put("predicted", errors.predicted());
        Figure.put(node, "mape", errors.mape());
        Figure.put(node, "median_ape", errors.medianApe());
        Figure.put(node, "coverage_90", errors.coverage90());
        Figure.put(node, "width_90", errors.width90());
    }

    private void print(Score score) {
        Table table = new Table(
                "GROUP", ">ROWS", ">PREDICTED", ">MAPE", ">MEDIAN", ">IN 90 % BAND", ">BAND P95/P05", ">CONSTANT MFU");
        row(table, "all", score.overall());
        score.bySplit().forEach((name, errors) -> row(table, "split " + name, errors));
        score.byRegime().forEach((name, errors) -> row(table, "regime " + name, errors));
        score.bySource().forEach((name, errors) -> row(table, "source " + name, errors));
        score.byGpu().forEach((name, errors) -> row(table, "gpu " + name, errors));
        score.byFamily().forEach((name, errors) -> row(table, "family " + name, errors));
        table.print(session.terminal());
        if (score.shown() > 0) {
            session.print(Show.counted(score.shown(), "row") + " shown to the predictor, not scored");
        }
        score.refused().forEach((reason, count) -> session.print(count + " refused: " + reason));
    }

    private static void row(Table table, String name, Errors errors) {
        table.row(
                name,
                Integer.toString(errors.rows()),
                Integer.toString(errors.predicted()),
                Figure.shown(errors.mape(), "%.1f %%"),
                Figure.shown(errors.medianApe(), "%.1f %%"),
                Figure.percent(errors.coverage90(), "%.0f %%"),
                Figure.shown(errors.width90(), "%.2f"),
                Figure.shown(errors.baselineMape(), "%.1f %%"));
    }
}
