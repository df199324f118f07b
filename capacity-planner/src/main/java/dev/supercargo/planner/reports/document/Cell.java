package dev.supercargo.planner.reports.document;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A value of a report: exact for programs, rounded for people. */
public sealed interface Cell {

    /** Unabridged: plain decimals without unit, nothing for what is unknown. */
    String exact();

    /** As people read it. */
    String shown();

    default boolean isNumber() {
        return !(this instanceof Text);
    }

    /** In JSON: text or a decimal as text, null for what is unknown. */
    @JsonValue
    default @Nullable String json() {
        return this instanceof Unknown ? null : exact();
    }

    /** Words. */
    record Text(String exact) implements Cell {
        @Override
        public String shown() {
            return exact;
        }
    }

    /** US dollars. */
    record Dollars(Money money) implements Cell {
        @Override
        public String exact() {
            return plain(money.amount());
        }

        @Override
        public String shown() {
            boolean small = money.amount().signum() != 0 && money.amount().abs().compareTo(new BigDecimal("0.1")) < 0;
            return String.format(Locale.ROOT, small ? "$%,.4f" : "$%,.2f", money.amount());
        }
    }

    /** A number. */
    record Number(BigDecimal value) implements Cell {
        @Override
        public String exact() {
            return plain(value);
        }

        @Override
        public String shown() {
            return value.stripTrailingZeros().scale() <= 0
                    ? String.format(Locale.ROOT, "%,.0f", value)
                    : String.format(Locale.ROOT, "%,.1f", value.setScale(1, RoundingMode.HALF_UP));
        }
    }

    /** What nobody knows, or what does not apply. */
    record Unknown() implements Cell {
        @Override
        public String exact() {
            return "";
        }

        @Override
        public String shown() {
            return "-";
        }
    }

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(Money money) {
        return new Dollars(money);
    }

    static Cell of(BigDecimal value) {
        return new Number(value);
    }

    static Cell of(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    /** A measured share or factor: four decimals. */
    static Cell of(@Nullable Double value) {
        return value == null
                ? new Unknown()
                : new Number(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN));
    }

    static Cell ofUnknown(@Nullable Money money) {
        return money == null ? new Unknown() : of(money);
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped).toPlainString();
    }
}
