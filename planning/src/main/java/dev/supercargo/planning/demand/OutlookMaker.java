package dev.supercargo.planning.demand;

import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.interval.Level;
import dev.supercargo.forecasting.series.TimeSeries;
import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Probability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a forecast into the months of a plan: every step of a month may come out at any level of its distribution, and
 * the hours inside a step lie around its mean as they did before.
 *
 * <p>How wrong a forecast is a year ahead cannot be tried on a history that is not many years long, and levels jump.
 * Therefore the distribution of the past, of at most as many months as are planned, takes over by and by: it counts nothing in the first
 * month, all after the last.
 *
 * @param stepsPerMonth steps of the forecast that make a month, 1 or more; months begin on whole steps, rounded
 * @param ratios hours of a step as multiples of its mean, equally likely; 1 alone where a step is an hour
 */
public record OutlookMaker(double stepsPerMonth, LoadCurve ratios) {

    private static final int HOURS_OF_A_DAY = 24;
    private static final double DAYS_OF_A_MONTH = Months.LENGTH.toHours() / (double) HOURS_OF_A_DAY;

    /** Days whose hours tell how hours lie around the mean of a day. */
    private static final int DAYS_OF_RATIOS = 28;

    /** Ratios that stand for all of them. */
    private static final int RATIOS = 12;

    /** Levels at which each step's distribution is read, in the middle of equal parts. */
    private static final int PARTS = 20;

    /** Steps are hours already. */
    public static OutlookMaker ofHours(double hoursPerMonth) {
        return new OutlookMaker(hoursPerMonth, LoadCurve.ofHours(1));
    }

    /** Steps are days of 24 of these hours. */
    public static OutlookMaker ofDays(TimeSeries hours) {
        TimeSeries recent = hours.recent(DAYS_OF_RATIOS * HOURS_OF_A_DAY);
        TimeSeries days = days(recent);
        double[] ratios = new double[days.length() * HOURS_OF_A_DAY];
        for (int hour = 0; hour < ratios.length; hour++) {
            double mean = days.at(hour / HOURS_OF_A_DAY);
            ratios[hour] = mean > 0 ? recent.at(recent.length() - ratios.length + hour) / mean : 1;
        }
        return new OutlookMaker(
                DAYS_OF_A_MONTH,
                ratios.length == 0
                        ? LoadCurve.ofHours(1)
                        : LoadCurve.ofHours(ratios).in(RATIOS));
    }

    /** The mean of each day; hours before the first whole day, counted from the end, are left out. */
    public static TimeSeries days(TimeSeries hours) {
        int days = hours.length() / HOURS_OF_A_DAY;
        TimeSeries whole = hours.recent(days * HOURS_OF_A_DAY);
        double[] means = new double[days];
        for (int hour = 0; hour < whole.length(); hour++) {
            means[hour / HOURS_OF_A_DAY] += whole.at(hour) / HOURS_OF_A_DAY;
        }
        return TimeSeries.of(whole.start(), Duration.ofDays(1), means);
    }

    /** The steps that a forecast needs for a horizon. */
    public int steps(Horizon horizon) {
        return (int) Math.ceil(stepsPerMonth * horizon.length().count());
    }

    /**
     * @param history by step, what the forecast was made of
     * @param forecast of at least {@link #steps} steps from the begin of the horizon
     */
    public Outlook of(Horizon horizon, TimeSeries history, Forecast forecast) {
        LoadCurve past = past(history.recent(steps(horizon)));
        int months = horizon.length().count();
        List<LoadCurve> curves = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            int from = (int) Math.round(month * stepsPerMonth);
            int until = Math.max(from + 1, (int) Math.round((month + 1) * stepsPerMonth));
            LoadCurve forecasted =
                    curve(forecast, from, Math.min(until, forecast.point().length()));
            curves.add(forecasted.or(past, new Probability(month / (double) months)));
        }
        return new Outlook(horizon, curves);
    }

    private LoadCurve past(TimeSeries history) {
        double[] levels = new double[history.length() * ratios.steps()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = history.at(i / ratios.steps()) * ratios.level(i % ratios.steps());
        }
        return LoadCurve.ofHours(levels);
    }

    private LoadCurve curve(Forecast forecast, int from, int until) {
        double[] levels = new double[(until - from) * PARTS * ratios.steps()];
        int next = 0;
        for (int step = from; step < until; step++) {
            for (double mean : quantiles(forecast, step).parts(PARTS)) {
                for (int ratio = 0; ratio < ratios.steps(); ratio++) {
                    levels[next++] = mean * ratios.level(ratio);
                }
            }
        }
        return LoadCurve.ofHours(levels);
    }

    private static final double[] LEVELS = {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};

    private static Quantiles quantiles(Forecast forecast, int step) {
        return new Quantiles(LEVELS, new double[] {
            forecast.band(Level.NINETY_FIVE).lower().at(step),
            forecast.band(Level.EIGHTY).lower().at(step),
            forecast.band(Level.FIFTY).lower().at(step),
            forecast.point().at(step),
            forecast.band(Level.FIFTY).upper().at(step),
            forecast.band(Level.EIGHTY).upper().at(step),
            forecast.band(Level.NINETY_FIVE).upper().at(step)
        });
    }
}
