package dev.supercargo.quantities;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * A price for time.
 *
 * @param perHour money for one hour
 */
public record HourlyRate(Money perHour) implements Comparable<HourlyRate> {

    private static final BigDecimal NANOS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos());

    public static HourlyRate usd(String perHour) {
        return new HourlyRate(Money.usd(perHour));
    }

    public static HourlyRate zero() {
        return new HourlyRate(Money.zero());
    }

    /** The money due for {@code duration}, rounded half-even to nano-units once, at the end. */
    public Money times(Duration duration) {
        BigDecimal nanos = BigDecimal.valueOf(duration.getSeconds())
                .scaleByPowerOfTen(9)
                .add(BigDecimal.valueOf(duration.getNano()));
        BigDecimal exact = perHour.amount().multiply(nanos).divide(NANOS_PER_HOUR, MathContext.DECIMAL128);
        return new Money(exact.setScale(9, RoundingMode.HALF_EVEN), perHour.currency());
    }

    public HourlyRate times(long count) {
        return new HourlyRate(perHour.times(count));
    }

    public HourlyRate plus(HourlyRate other) {
        return new HourlyRate(perHour.plus(other.perHour));
    }

    @Override
    public int compareTo(HourlyRate other) {
        return perHour.compareTo(other.perHour);
    }

    @Override
    public String toString() {
        return perHour + "/h";
    }
}
