package dev.supercargo.engine.utilisation;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Share;
import java.util.function.Function;

/**
 * What was measured on the accelerators of a job, averaged over them and over a window of some minutes.
 *
 * @param busy share of the time in which any kernel ran; a busy accelerator may still compute little
 * @param matrixUnits share of the cycles in which the matrix (tensor) units were active
 * @param memoryInterface share of the cycles in which device memory was read or written
 * @param memoryUsedMax most device memory in use on any of them; frameworks keep what they have freed, so the job may
 *     need less
 */
public record Utilisation(
        Measured<Share> busy,
        Measured<Share> matrixUnits,
        Measured<Share> memoryInterface,
        Measured<Memory> memoryUsedMax) {

    /** Nothing was measured. */
    public static Utilisation unknown(String reason) {
        return new Utilisation(
                Measured.unknown(reason), Measured.unknown(reason), Measured.unknown(reason), Measured.unknown(reason));
    }

    /** A share in percent for people, or {@code unknown}. */
    static String percent(Measured<Share> share) {
        return text(share, known -> Math.round(100 * known.value()) + " %");
    }

    private static <T> String text(Measured<T> measured, Function<T, String> words) {
        return switch (measured) {
            case Measured.Known<T>(T value) -> words.apply(value);
            case Measured.Unknown<T> unknown -> "unknown";
        };
    }
}
