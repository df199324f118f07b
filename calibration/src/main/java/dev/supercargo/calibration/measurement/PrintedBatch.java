package dev.supercargo.calibration.measurement;

import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Batch sizes as publications print them: {@code 1,048,576}, {@code 64k}, {@code 312 , 176; 79872 , 90112} for 16 and 32
 * bit (per device; of all devices). Of two sizes the larger is that of 16 bit, which needs half the memory.
 */
public final class PrintedBatch {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kK](?![a-zA-Z]))?");
    private static final Pattern WORDS = Pattern.compile("\\([^)]*\\)");

    private PrintedBatch() {}

    /** Unknown if nothing is printed. */
    public static Measured<Double> of(String printed, boolean sixteenBit) {
        String perDevice = WORDS.matcher(printed.split(";", 2)[0].strip()).replaceAll("");
        if (GROUPED.matcher(perDevice).matches()) {
            return Measured.known(Double.parseDouble(perDevice.replace(",", "")));
        }
        List<Double> sizes = new ArrayList<>();
        Matcher number = NUMBER.matcher(perDevice);
        while (number.find()) {
            sizes.add(Double.parseDouble(number.group(1)) * (number.group(2) == null ? 1 : 1000));
        }
        return sizes.stream()
                .reduce(sixteenBit ? Math::max : Math::min)
                .map(Measured::known)
                .orElseGet(() -> Measured.unknown("no batch size"));
    }

    /** A size of zero, or no size where something is printed. */
    static boolean isNothing(String printed) {
        return !printed.isEmpty()
                && !(of(printed, true) instanceof Measured.Known<Double>(Double size)
                        && size > 0
                        && size < 1e12
                        && printed.indexOf('-') < 0);
    }
}
