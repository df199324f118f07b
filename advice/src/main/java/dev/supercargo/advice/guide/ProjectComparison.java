package dev.supercargo.advice.guide;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.time.Duration;

/**
 * One project on a machine bought for it or in the cloud ("Cost Analysis" of "Cloud vs Local Comparison").
 *
 * @param purchase of the machine
 * @param electricity for the whole project
 * @param local time on that machine
 * @param rate of the cloud's machine
 * @param rented time on the cloud's machine
 */
public record ProjectComparison(Money purchase, Money electricity, Duration local, HourlyRate rate, Duration rented) {

    /** The guide calls $15 against $12 an hour a close comparison and $4 against $32 a win. */
    private static final double CLOSE = 1.5;

    /** Who wins. */
    public enum Verdict {
        CLOUD,
        CLOSE,
        LOCAL
    }

    public Money localCost() {
        return purchase.plus(electricity);
    }

    public Money cloudCost() {
        return rate.times(rented);
    }

    /** For an hour of its own running time. */
    public Money localPerHour() {
        return localCost().timesEstimate(1 / hours(local));
    }

    /** By cost for an hour of running time, as the guide compares; within a factor of 1.5 it is close. */
    public Verdict verdict() {
        double ratio = localPerHour().shareOf(rate.perHour());
        if (ratio > CLOSE) {
            return Verdict.CLOUD;
        }
        return ratio < 1 / CLOSE ? Verdict.LOCAL : Verdict.CLOSE;
    }

    private static double hours(Duration duration) {
        return duration.toMinutes() / 60.0;
    }
}
