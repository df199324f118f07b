package dev.supercargo.engine.procurement;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * How a price moves: least squares on its logarithm.
 *
 * @param monthly change in a month, -0.03 is 3 % cheaper
 * @param last price of the newest point
 * @param points it rests on
 */
public record PriceTrend(double monthly, Money last, int points) {

    private static final int POINTS_MIN = 3;
    private static final int DAYS_MIN = 60;
    private static final double DAYS_OF_MONTH = 365.25 / 12;

    /** Unknown with fewer than three points, or if they lie within two months. */
    public static Measured<PriceTrend> of(List<PricePoint> history) {
        List<PricePoint> points =
                history.stream().sorted(Comparator.comparing(PricePoint::day)).toList();
        if (points.size() < POINTS_MIN) {
            return Measured.unknown(points.size() + " of the " + POINTS_MIN + " prices that are needed");
        }
        LocalDate first = points.getFirst().day();
        long days = ChronoUnit.DAYS.between(first, points.getLast().day());
        if (days < DAYS_MIN) {
            return Measured.unknown("prices of " + days + " days, " + DAYS_MIN + " are needed");
        }
        return Measured.known(new PriceTrend(
                Math.expm1(slopePerDay(points, first) * DAYS_OF_MONTH),
                points.getLast().price(),
                points.size()));
    }

    /** The price in {@code months}, if it goes on like this. */
    public Money in(double months) {
        return last.timesEstimate(Math.pow(1 + monthly, months));
    }

    private static double slopePerDay(List<PricePoint> points, LocalDate first) {
        double meanDay =
                points.stream().mapToLong(point -> day(point, first)).average().orElseThrow();
        double meanLog = points.stream().mapToDouble(PriceTrend::log).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (PricePoint point : points) {
            double offset = day(point, first) - meanDay;
            products += offset * (log(point) - meanLog);
            squares += offset * offset;
        }
        return products / squares;
    }

    private static long day(PricePoint point, LocalDate first) {
        return ChronoUnit.DAYS.between(first, point.day());
    }

    private static double log(PricePoint point) {
        return Math.log(point.price().amount().doubleValue());
    }
}
