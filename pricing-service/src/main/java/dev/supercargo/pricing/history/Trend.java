package dev.supercargo.pricing.history;

import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a price is heading: the median of the slopes between all pairs of spans (Theil 1950, Sen 1968), of which a third
 * may be outliers without moving it, as a share of the mean price per day. The 95 % interval is Sen's, by the variance of
 * Kendall's statistic with its correction for ties, widened for spans that resemble their neighbours: a price that stays
 * tells the same thing many times.
 *
 * @param sharePerDay -0.01 says that the price falls by one per cent of its mean each day
 * @param lower 95 % lower bound
 * @param upper 95 % upper bound
 */
public record Trend(double sharePerDay, double lower, double upper) {

    private static final int SPANS_MOST = 120;
    private static final int SPANS_LEAST = 8;
    private static final double Z95 = 1.959964;
    private static final double RESEMBLANCE_MAX = 0.99;
    private static final double SECONDS_OF_DAY = 86_400;

    static Measured<Trend> of(PriceSeries series) {
        Duration whole = Duration.between(series.from(), series.to());
        List<SpanMean> spans = series.means(whole.dividedBy(SPANS_MOST).plusNanos(1));
        if (spans.size() < SPANS_LEAST) {
            return Measured.unknown("prices cover less than " + SPANS_LEAST + " of " + SPANS_MOST + " spans");
        }
        double[] days =
                spans.stream().mapToDouble(span -> middle(series.from(), span)).toArray();
        double[] prices = spans.stream().mapToDouble(SpanMean::usdPerHour).toArray();
        double mean = Arrays.stream(prices).average().orElseThrow();
        double[] slopes = slopes(days, prices);
        double slope = median(slopes);
        double spread = Z95 * Math.sqrt(kendallVariance(prices) * inflation(days, prices, slope));
        return Measured.known(new Trend(slope / mean, rank(slopes, -spread) / mean, rank(slopes, spread) / mean));
    }

    /** Whether the interval leaves no doubt about the direction. */
    boolean isClear() {
        return lower > 0 || upper < 0;
    }

    private static double middle(Instant start, SpanMean span) {
        long seconds = Duration.between(start, span.from())
                .plus(Duration.between(start, span.to()))
                .toSeconds();
        return seconds / 2.0 / SECONDS_OF_DAY;
    }

    private static double[] slopes(double[] days, double[] prices) {
        double[] slopes = new double[days.length * (days.length - 1) / 2];
        int pair = 0;
        for (int i = 0; i < days.length; i++) {
            for (int j = i + 1; j < days.length; j++) {
                slopes[pair++] = (prices[j] - prices[i]) / (days[j] - days[i]);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The slope {@code spread / 2} ranks away from the middle, at most the outermost. */
    private static double rank(double[] sorted, double spread) {
        long rank = Math.round((sorted.length - 1 + spread) / 2);
        return sorted[Math.clamp(rank, 0, sorted.length - 1)];
    }

    private static double kendallVariance(double[] prices) {
        double[] sorted = prices.clone();
        Arrays.sort(sorted);
        double variance = term(sorted.length);
        for (int start = 0; start < sorted.length; ) {
            int end = start;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            variance -= term(end - start);
            start = end;
        }
        return variance;
    }

    private static double term(int n) {
        return n * (n - 1.0) * (2.0 * n + 5) / 18;
    }

    /** (1 + r) / (1 − r) with the lag-one autocorrelation r of what the trend leaves unexplained, at least 1. */
    private static double inflation(double[] days, double[] prices, double slope) {
        double[] rest = IntStream.range(0, days.length)
                .mapToDouble(i -> prices[i] - slope * days[i])
                .toArray();
        double mean = Arrays.stream(rest).average().orElseThrow();
        double all = 0;
        double neighbours = 0;
        for (int i = 0; i < rest.length; i++) {
            all += (rest[i] - mean) * (rest[i] - mean);
            neighbours += i == 0 ? 0 : (rest[i] - mean) * (rest[i - 1] - mean);
        }
        double resemblance = all == 0 ? 0 : Math.clamp(neighbours / all, 0, RESEMBLANCE_MAX);
        return (1 + resemblance) / (1 - resemblance);
    }
}
