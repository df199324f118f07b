package dev.supercargo.advice.readiness;

import static dev.supercargo.advice.readiness.Curve.at;

import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.List;
import java.util.Locale;

/**
 * Half of the points are for the memory of the largest device, which decides what can be trained at all, half for the
 * dense 16-bit rate of all devices together, which decides how long it takes. An unknown half gives nothing.
 */
final class GpuRule {

    /** GiB: the guide's 4 GB for small, 8 GB for medium, 12 GB for large image models, 24 GB for large transformers. */
    private static final Curve MEMORY =
            Curve.through(at(2, 0), at(4, 0.15), at(8, 0.4), at(12, 0.6), at(24, 0.85), at(48, 1));
    /** TFLOP/s at 16 bit: about a GTX 1060, an RTX 3050, an RTX 4070 Ti, an RTX 4090, an A100 and more. */
    private static final Curve SPEED =
            Curve.through(at(2, 0), at(4, 0.1), at(20, 0.35), at(80, 0.7), at(165, 0.9), at(312, 1));

    private GpuRule() {}

    static ComponentScore score(List<Gpu> gpus) {
        if (gpus.isEmpty()) {
            return new ComponentScore(Component.GPU, Share.NONE, "no GPU that can train was found");
        }
        double gib = gpus.stream().mapToDouble(GpuRule::gib).max().orElse(0);
        double teraflops = gpus.stream().mapToDouble(GpuRule::teraflops).sum();
        double share = (MEMORY.share(gib) + SPEED.share(teraflops)) / 2;
        return new ComponentScore(
                Component.GPU,
                new Share(share),
                names(gpus) + ": " + (gib > 0 ? text("%.0f GiB", gib) : "memory unknown, counted as none") + ", "
                        + (teraflops > 0
                                ? text("%.0f TFLOP/s at 16 bit", teraflops)
                                : "speed unknown, counted as none (not in the catalog)"));
    }

    private static String names(List<Gpu> gpus) {
        return (gpus.size() > 1 ? gpus.size() + " × " : "") + gpus.getFirst().name();
    }

    private static double gib(Gpu gpu) {
        return gpu.usableMemory() instanceof Measured.Known<Memory>(Memory known) ? known.gib() : 0;
    }

    private static double teraflops(Gpu gpu) {
        return gpu.sheet().map(spec -> spec.peakFor(Precision.BF16))
                                instanceof Measured.Known<Measured<EffectivePeak>>(Measured<EffectivePeak> peak)
                        && peak instanceof Measured.Known<EffectivePeak>(EffectivePeak known)
                ? known.rate().teraflops()
                : 0;
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
