package dev.supercargo.planner.reports.focus;

import dev.supercargo.planner.reports.csv.CsvLine;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One charge. A column that was not given is null. */
final class FocusRow {

    private final Map<FocusColumn, String> values = new EnumMap<>(FocusColumn.class);

    static String header() {
        return CsvLine.of(
                Arrays.stream(FocusColumn.values()).map(FocusColumn::id).toList());
    }

    /** An absent or empty text is null: the specification forbids empty strings and placeholders. */
    FocusRow with(FocusColumn column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            values.put(column, text);
        }
        return this;
    }

    /** Times to the second, in UTC, as {@code 2026-06-01T00:00:00Z}. */
    FocusRow with(FocusColumn column, Instant instant) {
        return with(column, instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    FocusRow with(FocusColumn column, Money money) {
        return with(column, money.amount());
    }

    /** Plain decimals: no exponent, no separators, no currency. */
    FocusRow with(FocusColumn column, BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return with(
                column,
                (stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped).toPlainString());
    }

    /** The value of a column, empty for null. */
    String value(FocusColumn column) {
        return values.getOrDefault(column, "");
    }

    /** @throws IllegalStateException if a column that must have a value has none */
    String line() {
        for (FocusColumn column : FocusColumn.values()) {
            if (!column.isNullable() && !values.containsKey(column)) {
                throw new IllegalStateException(column.id() + " must not be null: " + values);
            }
        }
        return CsvLine.of(Arrays.stream(FocusColumn.values()).map(this::value).toList());
    }
}
