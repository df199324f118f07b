package dev.supercargo.engine.prediction.timetotrain;

import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.coefficients.ShippedText;
import dev.supercargo.engine.prediction.law.Estimate;
import dev.supercargo.engine.prediction.law.Law;
import dev.supercargo.engine.prediction.law.LawText;
import dev.supercargo.engine.prediction.law.Point;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.Map;

/**
 * Minutes until a benchmark is trained: a law of benchmark, hardware, count, edition and batch where the benchmark has
 * history, else its work over what devices usually sustain, with a wide interval. Immutable and thread-safe.
 */
public final class TimeToTrainLaw {

    /** Label columns of the law. */
    public static final List<String> LABELS = List.of("benchmark", "accelerator");

    /** Number columns of the law; logarithms are natural. */
    public static final List<String> NUMBERS =
            List.of("ln_peak", "ln_bandwidth", "ln_memory", "ln_devices", "edition", "ln_batch");

    private static final String NAME = "timetotrain";

    /** Operations per byte of memory bandwidth of training processors whose data sheet states no 16-bit rate. */
    private static final double BALANCE = 150;
    /** Share of the 16-bit peak that large models sustain, higher where 8-bit products are possible. */
    private static final double SUSTAINED = 0.40;

    private static final double SUSTAINED_WITH_FP8 = 0.55;
    /** Devices beyond one node add this exponent of their number. */
    private static final double SCALING = 0.93;

    private static final double NODE = 8;
    /** 90 % interval without history, from leaving whole benchmarks out. */
    private static final double BLIND_TWENTIETH = 2.5;

    private static final double BLIND_TENTH = 2.04;

    private final Law law;

    public TimeToTrainLaw(Law law) {
        this.law = law;
    }

    /** The one the engine ships. */
    public static TimeToTrainLaw fitted() {
        return Shipped.LAW;
    }

    /** The reverse of {@link #toString}. */
    public static TimeToTrainLaw read(String text) {
        Map<String, Law> laws = LawText.read(text);
        Law law = laws.get(NAME);
        if (law == null) {
            throw new IllegalArgumentException("the law must be " + NAME + ", but the laws are " + laws.keySet());
        }
        return new TimeToTrainLaw(law);
    }

    /** The form in which the engine ships it. */
    @Override
    public String toString() {
        return LawText.write(List.of(law));
    }

    /** Unknown, with the reason, if the data sheet or the benchmark does not say enough. */
    public Measured<RunTime> predict(BenchmarkRun run) {
        return switch (point(run)) {
            case Measured.Unknown<Point>(String reason) -> Measured.unknown(reason);
            case Measured.Known<Point>(Point point) ->
                law.knows(0, run.benchmark())
                        ? Measured.known(learned(run, point))
                        : BenchmarkWork.of(run.benchmark())
                                .map(work -> Measured.known(physical(work, run)))
                                .orElseGet(() ->
                                        Measured.unknown("no measurement of this benchmark and no count of its work"));
        };
    }

    /** What the law sees of a run; unknown if the data sheet lacks rate or bandwidth. */
    public static Measured<Point> point(BenchmarkRun run) {
        AcceleratorSpec spec = run.accelerator();
        if (!(spec.memoryBandwidth() instanceof Measured.Known<Bandwidth>(Bandwidth bandwidth))
                || bandwidth.bytesPerSecond() == 0) {
            return Measured.unknown("no memory bandwidth of " + spec.id());
        }
        return peak(spec, bandwidth)
                .map(peak -> new Point(
                        List.of(run.benchmark(), spec.id().value()),
                        Math.log(peak / 600e12),
                        Math.log(bandwidth.bytesPerSecond() / 2000e9),
                        Math.log(spec.memory().bytes() / 80e9),
                        Math.log(run.devices() / NODE),
                        run.edition(),
                        run.globalBatch() instanceof Measured.Known<Double>(Double batch) ? Math.log(batch) : 0));
    }

    private static Measured<Double> peak(AcceleratorSpec spec, Bandwidth bandwidth) {
        return switch (spec.peakFor(Precision.BF16)) {
            case Measured.Unknown<EffectivePeak>(String reason) -> Measured.unknown(reason);
            case Measured.Known<EffectivePeak>(EffectivePeak peak) -> {
                boolean stated = peak.runsAs() == Precision.BF16 || peak.runsAs() == Precision.FP16;
                double rate = peak.rate().flopsPerSecond();
                yield Measured.known(
                        stated || spec.kind() == AcceleratorKind.GPU
                                ? rate
                                : Math.max(rate, BALANCE * bandwidth.bytesPerSecond()));
            }
        };
    }

    private RunTime learned(BenchmarkRun run, Point point) {
        Estimate estimate = law.at(point);
        int same = law.alike(point, 0);
        return new RunTime(
                Math.exp(estimate.logarithm()),
                estimate.factorOfTen(),
                estimate.factorOfTwenty(),
                same > 0
                        ? same + " measured configurations of " + run.benchmark() + " on this accelerator"
                        : run.benchmark() + " was measured on other accelerators, carried over by data sheets");
    }

    private static RunTime physical(BenchmarkWork work, BenchmarkRun run) {
        AcceleratorSpec spec = run.accelerator();
        double batch = run.globalBatch() instanceof Measured.Known<Double>(Double stated) ? stated : work.usualBatch();
        double share = spec.peak().containsKey(Precision.FP8) ? SUSTAINED_WITH_FP8 : SUSTAINED;
        double rate = spec.peakFor(Precision.BF16) instanceof Measured.Known<EffectivePeak>(EffectivePeak peak)
                ? peak.rate().flopsPerSecond()
                : 0;
        double devices = run.devices() <= NODE ? run.devices() : NODE * Math.pow(run.devices() / NODE, SCALING);
        return new RunTime(
                work.flops(batch) / (rate * share * devices) / 60,
                BLIND_TENTH,
                BLIND_TWENTIETH,
                "no measurement of " + run.benchmark() + "; its work over what devices usually sustain");
    }

    private static final class Shipped {
        private static final TimeToTrainLaw LAW = read(ShippedText.of(LawText.class, "time-to-train-law.txt"));
    }
}
