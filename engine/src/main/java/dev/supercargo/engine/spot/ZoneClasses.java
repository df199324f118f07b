package dev.supercargo.engine.spot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The mixture of zone classes that stands for all places before anything is seen of one.
 *
 * @param classes with priors that add up to 1
 */
public record ZoneClasses(List<ZoneClass> classes) {

    public ZoneClasses {
        classes = List.copyOf(classes);
        double sum = classes.stream().mapToDouble(ZoneClass::prior).sum();
        if (Math.abs(sum - 1) > 0.01) {
            throw new IllegalArgumentException(
                    "the priors of " + classes.size() + " zone classes must add up to 1, but do to " + sum);
        }
    }

    /** Those that are shipped: fitted on recorded traces (docs/spot.md says on which, and how to repeat it). */
    public static ZoneClasses fitted() {
        return Fitted.CLASSES;
    }

    /** Read when first asked for: a new fit must be possible when the shipped table no longer matches the phases. */
    private static final class Fitted {
        private static final ZoneClasses CLASSES = parse(FittedZoneClasses.TABLE);
    }

    /** Reads a table: one class a line, {@code prior | up rates | down rates}, rates per hour by phase of age. */
    public static ZoneClasses parse(String table) {
        List<ZoneClass> classes = new ArrayList<>();
        for (String line : table.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<List<Double>> columns =
                    Arrays.stream(line.split("\\|")).map(ZoneClasses::numbers).toList();
            if (columns.size() != 3 || columns.getFirst().size() != 1) {
                throw new IllegalArgumentException(
                        "expected 'prior | up rates | down rates', but found '" + line + "'");
            }
            classes.add(new ZoneClass(columns.getFirst().getFirst(), columns.get(1), columns.get(2)));
        }
        return new ZoneClasses(classes);
    }

    private static List<Double> numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(Double::valueOf).toList();
    }

    /** The table that {@link #parse} reads. */
    public String table() {
        return classes.stream()
                .map(kind -> String.format(Locale.ROOT, "%.5f", kind.prior()) + " | " + rates(kind, true) + " | "
                        + rates(kind, false))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String rates(ZoneClass kind, boolean up) {
        return IntStream.range(0, AgePhases.COUNT)
                .mapToObj(phase -> String.format(Locale.ROOT, "%.4f", kind.endsPerHour(up, phase)))
                .collect(Collectors.joining(" "));
    }

    /**
     * The same classes, those more probable whose spot capacity is interrupted about as often as is known of a place: the
     * logarithm of the rate is taken as normal with a deviation of a factor of two.
     *
     * @param interruptionsPerHour of running capacity, positive
     */
    public ZoneClasses leaningTo(double interruptionsPerHour) {
        double[] weights = classes.stream()
                .mapToDouble(kind -> {
                    double distance = Math.log(interruptionsPerHour / kind.interruptionsPerHour()) / Math.log(2);
                    return kind.prior() * Math.exp(-distance * distance / 2);
                })
                .toArray();
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0)) {
            return this;
        }
        return new ZoneClasses(IntStream.range(0, weights.length)
                .mapToObj(index -> classes.get(index).withPrior(weights[index] / sum))
                .toList());
    }

    int size() {
        return classes.size();
    }

    ZoneClass at(int index) {
        return classes.get(index);
    }
}
