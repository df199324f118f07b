package dev.supercargo.catalog.requests;

import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as people write them in a query: {@code 40GB}, {@code 300W}, {@code 1999.50}. */
public final class AmountText {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)\\s*([a-z]*)");

    private static final Map<String, Double> BYTES =
            Map.of("mb", 1e6, "mib", 0x1p20, "gb", 1e9, "gib", 0x1p30, "tb", 1e12, "tib", 0x1p40);

    private static final Map<String, Double> WATTS = Map.of("", 1.0, "w", 1.0, "kw", 1e3);

    private AmountText() {}

    /** Null, with an issue noted, if {@code text} is no memory size. A unit is needed; GB is 10⁹ bytes, GiB 2³⁰. */
    public static Memory memory(RequestCheck check, String text, String path) {
        Matcher amount = match(text);
        Double bytesPerUnit = amount.matches() ? BYTES.get(amount.group(2)) : null;
        if (bytesPerUnit == null) {
            refuse(check, text, path, "a memory size with its unit. Maybe 40GB or 40GiB.");
            return null;
        }
        return Memory.ofBytes(Double.parseDouble(amount.group(1)) * bytesPerUnit);
    }

    /** Null, with an issue noted, if {@code text} is no power. A bare number is watts. */
    public static Power power(RequestCheck check, String text, String path) {
        Matcher amount = match(text);
        Double wattsPerUnit = amount.matches() ? WATTS.get(amount.group(2)) : null;
        if (wattsPerUnit == null) {
            refuse(check, text, path, "a power. Maybe 300W.");
            return null;
        }
        return new Power(Double.parseDouble(amount.group(1)) * wattsPerUnit);
    }

    /** Null, with an issue noted, if {@code text} is no amount of US dollars. */
    public static Money dollars(RequestCheck check, String text, String path) {
        Matcher amount = match(text);
        if (!amount.matches() || !(amount.group(2).isEmpty() || amount.group(2).equals("usd"))) {
            refuse(check, text, path, "an amount of US dollars. Maybe 1999.50.");
            return null;
        }
        return Money.usd(new BigDecimal(amount.group(1)));
    }

    private static Matcher match(String text) {
        return AMOUNT.matcher(text.strip().toLowerCase(Locale.ROOT));
    }

    private static void refuse(RequestCheck check, String text, String path, String wanted) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        check.holds(false, path, path + " is '" + shown + "', not " + wanted);
    }
}
