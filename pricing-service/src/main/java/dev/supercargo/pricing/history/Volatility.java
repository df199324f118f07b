package dev.supercargo.pricing.history;

import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How much a price moves from day to day: the standard deviation of the logarithm of the ratio of two successive daily
 * means. 0.05 says that days usually differ by about 5 %.
 */
final class Volatility {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int RATIOS_MIN = 7;

    private Volatility() {}

    /** Days that do not follow one another, because the offer was not on sale between, make no ratio. */
    static Measured<Double> perDay(PriceSeries series) {
        List<SpanMean> days = series.means(DAY);
        List<Double> ratios = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            Instant before = days.get(i - 1).to();
            if (before.equals(days.get(i).from())) {
                ratios.add(Math.log(days.get(i).usdPerHour() / days.get(i - 1).usdPerHour()));
            }
        }
        if (ratios.size() < RATIOS_MIN) {
            return Measured.unknown("fewer than " + (RATIOS_MIN + 1) + " days of prices");
        }
        double mean = ratios.stream().mapToDouble(ratio -> ratio).average().orElseThrow();
        double squares = ratios.stream()
                .mapToDouble(ratio -> (ratio - mean) * (ratio - mean))
                .sum();
        return Measured.known(Math.sqrt(squares / (ratios.size() - 1)));
    }
}
