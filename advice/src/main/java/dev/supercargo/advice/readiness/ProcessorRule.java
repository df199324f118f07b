package dev.supercargo.advice.readiness;

import static dev.supercargo.advice.readiness.Curve.at;

import dev.supercargo.advice.machine.Processor;
import dev.supercargo.advice.machine.VectorUnit;
import java.util.Locale;

/**
 * Four fifths of the points for cores (the guide: 4 at least, 6 to begin with, 8 recommended, 16 for research), one fifth
 * for the vector unit (it asks professionals for AVX2 or AVX-512).
 */
final class ProcessorRule {

    private static final Curve CORES =
            Curve.through(at(1, 0.05), at(4, 0.35), at(6, 0.5), at(8, 0.7), at(12, 0.88), at(16, 1));
    private static final double CORES_PART = 0.8;

    private ProcessorRule() {}

    static ComponentScore score(Processor processor) {
        double cores = processor.cores().usable();
        double share = CORES_PART * CORES.share(cores) + (1 - CORES_PART) * vectors(processor.vectors());
        return new ComponentScore(
                Component.PROCESSOR,
                new Share(share),
                String.format(
                        Locale.ROOT,
                        "%s usable %s with %s; the guide recommends 8 cores with AVX2",
                        cores == Math.rint(cores)
                                ? String.format(Locale.ROOT, "%.0f", cores)
                                : String.format(Locale.ROOT, "%.1f", cores),
                        cores == 1 ? "core" : "cores",
                        processor.vectors().label()));
    }

    private static double vectors(VectorUnit unit) {
        return switch (unit) {
            case BASIC -> 0;
            case NEON, AVX -> 0.4;
            case AVX2 -> 0.9;
            case AVX512 -> 1;
        };
    }
}
