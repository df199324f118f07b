package dev.supercargo.engine.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** Instance-hours of one instance type in each hour of a period, exact to a millionth. */
public final class DemandSeries {

    private static final int DECIMALS = 6;
    private static final long INSTANCE = 1_000_000;

    private final long[] millionths;

    private DemandSeries(long[] millionths) {
        this.millionths = millionths;
    }

    /** @param instanceHours of each hour in order, 0 or more, hours without use included */
    public static DemandSeries of(List<BigDecimal> instanceHours) {
        long[] millionths = new long[instanceHours.size()];
        for (int hour = 0; hour < millionths.length; hour++) {
            BigDecimal used = instanceHours.get(hour);
            if (used.signum() < 0) {
                throw new IllegalArgumentException("hour " + hour + " has " + used + " instance-hours");
            }
            millionths[hour] = used.setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    .unscaledValue()
                    .longValueExact();
        }
        return new DemandSeries(millionths);
    }

    /** Hours observed. */
    public int hours() {
        return millionths.length;
    }

    /** Instances that would cover every hour. */
    public int peak() {
        return (int) Math.ceilDiv(Arrays.stream(millionths).max().orElse(0), INSTANCE);
    }

    /** Instance-hours in all. */
    public BigDecimal total() {
        return hoursOf(Arrays.stream(millionths).sum());
    }

    /** Instance-hours that {@code instances} held all the time would cover. */
    public BigDecimal coveredBy(int instances) {
        return hoursOf(Arrays.stream(millionths)
                .map(used -> Math.min(used, instances * INSTANCE))
                .sum());
    }

    /**
     * Hours in which the {@code number}-th instance, counted from 1, would work if the first ones take what they can: a
     * point of the load-duration curve. It falls as the number grows.
     */
    public BigDecimal hoursOfInstance(int number) {
        long below = (number - 1) * INSTANCE;
        return hoursOf(Arrays.stream(millionths)
                .map(used -> Math.clamp(used - below, 0, INSTANCE))
                .sum());
    }

    /** What is left when {@code instances} are held already. */
    public DemandSeries beyond(int instances) {
        return new DemandSeries(Arrays.stream(millionths)
                .map(used -> Math.max(0, used - instances * INSTANCE))
                .toArray());
    }

    private static BigDecimal hoursOf(long millionths) {
        return BigDecimal.valueOf(millionths, DECIMALS);
    }
}
