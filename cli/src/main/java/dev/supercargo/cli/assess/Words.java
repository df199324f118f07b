package dev.supercargo.cli.assess;

import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.training.Fit;
import dev.supercargo.advice.training.TrainingDevice;
import dev.supercargo.advice.training.TrainingOutlook;
import dev.supercargo.advice.upgrades.Cost;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.hardware.compatibility.Finding;
import dev.supercargo.hardware.compatibility.Verdict;
import dev.supercargo.quantities.Measured;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Phrases that the terminal and the page share. */
final class Words {

    private static final Duration BEYOND_REASON = Duration.ofDays(365);

    private Words() {}

    static String orUnknown(Measured<?> fact) {
        return switch (fact) {
            case Measured.Known<?>(Object value) -> value.toString();
            case Measured.Unknown<?>(String reason) -> "unknown: " + reason;
        };
    }

    private static String fit(Fit fit) {
        return switch (fit) {
            case Fit.AsUsual usual -> "yes";
            case Fit.WithChange(String change, var need) -> "with " + change;
            case Fit.Not(var need, String reason) -> "no, " + reason;
            case Fit.Unknown(String reason) -> "unknown: " + reason;
        };
    }

    /** With the processor named where the machine has accelerators, too. */
    static String fit(TrainingOutlook outlook, Machine machine) {
        boolean fallback = !machine.gpus().isEmpty() && outlook.device() instanceof TrainingDevice.ProcessorOnly;
        return fit(outlook.fit()) + (fallback && outlook.fit().trains() ? ", on the processor" : "");
    }

    static String need(Fit fit) {
        return switch (fit) {
            case Fit.AsUsual(var need) -> need.toString();
            case Fit.WithChange(String change, var need) -> need.toString();
            case Fit.Not(var need, String reason) -> need.toString();
            case Fit.Unknown unknown -> Show.UNKNOWN;
        };
    }

    static String expected(Measured<TimePrediction> time) {
        return time instanceof Measured.Known<TimePrediction>(TimePrediction known)
                ? duration(known.p50())
                : Show.UNKNOWN;
    }

    static String range(Measured<TimePrediction> time) {
        return time instanceof Measured.Known<TimePrediction>(TimePrediction known)
                ? range(duration(known.p10()), duration(known.p90()))
                : Show.UNKNOWN;
    }

    private static String range(String low, String high) {
        return low.equals(high) ? low : low + " to " + high;
    }

    private static String duration(Duration duration) {
        return duration.compareTo(BEYOND_REASON) > 0 ? "over a year" : Show.duration(duration);
    }

    static String work(Work work) {
        return switch (work) {
            case Work.Samples(long count) -> Show.count(count) + " samples";
            case Work.Tokens(long count) -> Show.count(count) + " tokens";
            case Work.Steps(long count, long batch) -> Show.count(count) + " steps of " + batch;
            case Work.HoursOn stated -> Show.duration(stated.duration()) + " on " + stated.accelerator();
            case Work.Unstated none -> "not stated";
        };
    }

    static String cost(Measured<Cost> cost) {
        return cost instanceof Measured.Known<Cost>(Cost known)
                ? dollars(known.range().low().amount(), known.range().high().amount())
                : Show.UNKNOWN;
    }

    static String dollars(BigDecimal low, BigDecimal high) {
        String from = String.format(Locale.ROOT, "$%,.0f", low);
        return low.compareTo(high) == 0 ? from : from + " to " + String.format(Locale.ROOT, "$%,.0f", high);
    }

    /** The worst verdict: what does not fit, else what to look at, else that it fits. */
    static String fits(List<Finding> findings) {
        return worst(findings, Verdict.DoesNotFit.class)
                .or(() -> worst(findings, Verdict.NotKnown.class))
                .orElse("fits");
    }

    private static Optional<String> worst(List<Finding> findings, Class<? extends Verdict> kind) {
        String told = findings.stream()
                .map(Finding::verdict)
                .filter(kind::isInstance)
                .map(Words::verdict)
                .collect(Collectors.joining("; "));
        return Optional.of(told).filter(text -> !text.isEmpty());
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fits(String how) -> "fits: " + how;
            case Verdict.DoesNotFit(String why, String remedy) -> why + " (" + remedy + ")";
            case Verdict.NotKnown(String lookAt) -> "check " + lookAt;
        };
    }

    static String aspect(Finding.Aspect aspect) {
        return Show.word(aspect.name()).replace('-', ' ');
    }
}
