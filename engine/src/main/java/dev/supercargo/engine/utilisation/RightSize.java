package dev.supercargo.engine.utilisation;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Share;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A cheaper accelerator that does what the job makes of its present one, device by device.
 *
 * <p>What the job really uses is the present peak times the measured share. Another device can do it if that is at most
 * 45 % of its own peak and 70 % of its memory bandwidth, what training reaches at best, and if the memory in use fits into 90 % of its
 * own. Who wins by less than a tenth is not worth a move.
 *
 * @param saved share of the hourly price
 * @param hint a sentence with the numbers
 */
public record RightSize(PricedAccelerator instead, Share saved, String hint) {

    private static final double REACHABLE_COMPUTE = 0.45;
    private static final double REACHABLE_BANDWIDTH = 0.70;
    private static final double USABLE_MEMORY = 0.90;
    private static final double WORTH_IT = 0.10;

    /**
     * @param precision that the job computes in
     * @param others what can be had now
     * @return empty if nothing cheaper does, or if too little was measured to tell
     */
    public static Optional<RightSize> of(
            Utilisation measured,
            PricedAccelerator present,
            Precision precision,
            Collection<PricedAccelerator> others) {
        if (!(measured.matrixUnits() instanceof Measured.Known<Share>(Share matrix))
                || !(measured.memoryInterface() instanceof Measured.Known<Share>(Share memory))
                || !(measured.memoryUsedMax() instanceof Measured.Known<Memory>(Memory used))
                || !(present.spec().peakFor(precision) instanceof Measured.Known<EffectivePeak>(EffectivePeak peak))
                || !(present.spec().memoryBandwidth() instanceof Measured.Known<Bandwidth>(Bandwidth bandwidth))
                || !present.perDevice().perHour().isPositive()) {
            return Optional.empty();
        }
        double flops = peak.rate().flopsPerSecond() * matrix.value();
        double bytes = bandwidth.bytesPerSecond() * memory.value();
        return others.stream()
                .filter(other -> !other.spec().id().equals(present.spec().id()))
                .filter(other -> does(other.spec(), precision, flops, bytes, used))
                .min(Comparator.comparing(PricedAccelerator::perDevice)
                        .thenComparing(other -> other.spec().id()))
                .flatMap(other -> worth(measured, present, other, used));
    }

    private static boolean does(
            AcceleratorSpec other, Precision precision, double flops, double bytesPerSecond, Memory used) {
        return other.peakFor(precision) instanceof Measured.Known<EffectivePeak>(EffectivePeak peak)
                && other.memoryBandwidth() instanceof Measured.Known<Bandwidth>(Bandwidth bandwidth)
                && flops <= REACHABLE_COMPUTE * peak.rate().flopsPerSecond()
                && bytesPerSecond <= REACHABLE_BANDWIDTH * bandwidth.bytesPerSecond()
                && used.compareTo(other.memory().times(USABLE_MEMORY)) <= 0;
    }

    private static Optional<RightSize> worth(
            Utilisation measured, PricedAccelerator present, PricedAccelerator other, Memory used) {
        double saved = 1
                - other.perDevice()
                        .perHour()
                        .amount()
                        .divide(present.perDevice().perHour().amount(), MathContext.DECIMAL64)
                        .doubleValue();
        return saved < WORTH_IT
                ? Optional.empty()
                : Optional.of(new RightSize(
                        other,
                        new Share(saved),
                        String.format(
                                Locale.ROOT,
                                "%s at %s of its matrix units and %.1f GiB: %s would do, -%.0f %% an hour (%s, %s).",
                                present.spec().name(),
                                Utilisation.percent(measured.matrixUnits()),
                                used.gib(),
                                other.spec().name(),
                                100 * saved,
                                other.perDevice(),
                                other.where())));
    }
}
