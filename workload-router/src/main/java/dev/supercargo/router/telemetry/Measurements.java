package dev.supercargo.router.telemetry;

import dev.supercargo.engine.utilisation.Utilisation;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Share;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * What Prometheus said, by pod. Pure.
 *
 * @param busy percent
 * @param matrixUnits share
 * @param memoryInterface share
 * @param memoryUsedMax MiB
 */
record Measurements(
        Map<String, Double> busy,
        Map<String, Double> matrixUnits,
        Map<String, Double> memoryInterface,
        Map<String, Double> memoryUsedMax) {

    private static final Pattern POD = Pattern.compile("(sc-[0-9a-z]{26}-[0-9]+)-.+");
    private static final double MIB = 1 << 20;

    /** The attempts of which something was measured, such as {@code sc-01j…-2}. */
    Set<String> attempts() {
        Set<String> attempts = new HashSet<>();
        for (String pod : busy.keySet()) {
            Matcher matcher = POD.matcher(pod);
            if (matcher.matches()) {
                attempts.add(matcher.group(1));
            }
        }
        return attempts;
    }

    /** The average over the attempt's pods, of memory the most. */
    Utilisation of(String attempt) {
        return new Utilisation(
                mean(busy, attempt, percent -> percent / 100, "how busy they are"),
                mean(matrixUnits, attempt, Function.identity(), "the use of matrix units"),
                mean(memoryInterface, attempt, Function.identity(), "the use of the memory interface"),
                measured(
                        values(memoryUsedMax, attempt).max(),
                        mebibytes -> Memory.ofBytes(mebibytes * MIB),
                        "memory in use"));
    }

    private static Measured<Share> mean(
            Map<String, Double> byPod, String attempt, Function<Double, Double> share, String what) {
        return measured(
                values(byPod, attempt).average(), value -> new Share(Math.clamp(share.apply(value), 0, 1)), what);
    }

    private static DoubleStream values(Map<String, Double> byPod, String attempt) {
        return byPod.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(attempt + "-"))
                .mapToDouble(Map.Entry::getValue)
                .filter(value -> value >= 0);
    }

    private static <T> Measured<T> measured(OptionalDouble value, Function<Double, T> quantity, String what) {
        return value.isPresent()
                ? Measured.known(quantity.apply(value.getAsDouble()))
                : Measured.unknown("the accelerators do not tell " + what);
    }
}
