package dev.supercargo.pricing.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of an offer's price per hour, and what can be said of it. What is unknown is absent.
 *
 * @param asOf what was believed at this moment
 * @param timeWeightedMean of the time on sale
 * @param coverage share of the time on sale, 0..1
 * @param changes how often the price changed
 * @param volatilityPerDay standard deviation of the logarithm of the ratio of successive daily means
 * @param trend robust slope as a share of the mean price
 * @param direction {@code RISING}, {@code FALLING}, or {@code UNCLEAR} if the trend's interval holds zero
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferHistory(
        String offerId,
        Instant from,
        Instant to,
        Instant asOf,
        @Nullable Money low,
        @Nullable Money high,
        @Nullable Money timeWeightedMean,
        double coverage,
        int changes,
        @Nullable Double volatilityPerDay,
        @Nullable Trend trend,
        @Nullable Direction direction,
        List<SeriesPoint> points) {

    /** Where a price is heading. */
    public enum Direction {
        RISING,
        FALLING,
        UNCLEAR;

        static Direction of(Trend trend) {
            if (!trend.isClear()) {
                return UNCLEAR;
            }
            return trend.sharePerDay() > 0 ? RISING : FALLING;
        }
    }

    static OfferHistory of(String offerId, HistoryQuery query, List<PriceStep> beliefs) {
        PriceSeries series = PriceSeries.of(query.from(), query.to(), beliefs);
        Measured<Trend> trend = Trend.of(series);
        return new OfferHistory(
                offerId,
                query.from(),
                query.to(),
                query.asOf(),
                series.low().orElse(null),
                series.high().orElse(null),
                series.mean().orElse(null),
                series.coverage(),
                series.changes(),
                known(Volatility.perDay(series)),
                known(trend),
                known(trend.map(Direction::of)),
                series.points(query.points()));
    }

    private static <T> @Nullable T known(Measured<T> value) {
        return switch (value) {
            case Measured.Known<T>(T known) -> known;
            case Measured.Unknown<T> unknown -> null;
        };
    }
}
