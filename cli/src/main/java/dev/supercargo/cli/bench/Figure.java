package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.quantities.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** A number of a benchmark that may be unknown. */
final class Figure {

    private Figure() {}

    /** To four decimals; null if unknown. */
    static void put(ObjectNode node, String field, Measured<Double> value) {
        switch (value) {
            case Measured.Known<Double>(Double number) ->
                node.put(field, BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP));
            case Measured.Unknown<Double> missing -> node.putNull(field);
        }
    }

    /** @param format of the number, such as {@code %.1f %%} */
    static String shown(Measured<Double> value, String format) {
        return switch (value) {
            case Measured.Known<Double>(Double number) -> String.format(Locale.ROOT, format, number);
            case Measured.Unknown<Double> missing -> Show.UNKNOWN;
        };
    }

    /** A share, in per cent. */
    static String percent(Measured<Double> share, String format) {
        return shown(share.map(part -> 100 * part), format);
    }
}
