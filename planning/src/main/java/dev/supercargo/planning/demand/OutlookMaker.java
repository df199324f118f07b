package dev.supercargo.planning.demand;

import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.interval.Level;
import dev.supercargo.planning.calendar.Horizon;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a forecast into the months of a plan: every step of a month may come out at any level of its distribution, and
 * the hours inside a step lie around its mean as they did before.
 *
 * @param stepsPerMonth steps of the forecast that make a month, 1 or more; months begin on whole steps, rounded
 * @param ratios hours of a step as multiples of its mean, equally likely; 1 alone where a step is an hour
 */
public record OutlookMaker(double stepsPerMonth, LoadCurve ratios) {

    /** Levels at which each step's distribution is read, in the middle of equal parts. */
    private static final int PARTS = 20;

    /** Steps are hours already. */
    public static OutlookMaker ofHours(double hoursPerMonth) {
        return new OutlookMaker(hoursPerMonth, LoadCurve.ofHours(1));
    }

    /** The steps that a forecast needs for a horizon. */
    public int steps(Horizon horizon) {
        return (int) Math.ceil(stepsPerMonth * horizon.length().count());
    }

    /** @param forecast of at least {@link #steps} steps from the begin of the horizon */
    public Outlook of(Horizon horizon, Forecast forecast) {
        List<LoadCurve> curves = new ArrayList<>();
        for (int month = 0; month < horizon.length().count(); month++) {
            int from = (int) Math.round(month * stepsPerMonth);
            int until = Math.max(from + 1, (int) Math.round((month + 1) * stepsPerMonth));
            curves.add(curve(forecast, from, Math.min(until, forecast.point().length())));
        }
        return new Outlook(horizon, curves);
    }

    private LoadCurve curve(Forecast forecast, int from, int until) {
        double[] levels = new double[(until - from) * PARTS * ratios.steps()];
        int next = 0;
        for (int step = from; step < until; step++) {
            double[] knots = knots(forecast, step);
            for (int part = 0; part < PARTS; part++) {
                double mean = between(knots, (part + 0.5) / PARTS);
                for (int ratio = 0; ratio < ratios.steps(); ratio++) {
                    levels[next++] = mean * ratios.level(ratio);
                }
            }
        }
        return LoadCurve.ofHours(levels);
    }

    private static final double[] KNOT_LEVELS = {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};

    private static double[] knots(Forecast forecast, int step) {
        return new double[] {
            forecast.band(Level.NINETY_FIVE).lower().at(step),
            forecast.band(Level.EIGHTY).lower().at(step),
            forecast.band(Level.FIFTY).lower().at(step),
            forecast.point().at(step),
            forecast.band(Level.FIFTY).upper().at(step),
            forecast.band(Level.EIGHTY).upper().at(step),
            forecast.band(Level.NINETY_FIVE).upper().at(step)
        };
    }

    /** Linear between the known quantiles; the outer 2.5 % are cut. */
    private static double between(double[] knots, double level) {
        int right = 1;
        while (right < KNOT_LEVELS.length - 1 && KNOT_LEVELS[right] < level) {
            right++;
        }
        double width = KNOT_LEVELS[right] - KNOT_LEVELS[right - 1];
        double part = Math.clamp((level - KNOT_LEVELS[right - 1]) / width, 0, 1);
        return knots[right - 1] + part * (knots[right] - knots[right - 1]);
    }
}
