package dev.supercargo.forecasting.model;

import dev.supercargo.forecasting.model.Regressors.Rhythm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The models that are asked about a series.
 *
 * @param models simplest first; names are unique
 */
public record Portfolio(List<Forecaster> models) {

    private static final int DAY = 24;
    private static final int WEEK = 168;

    public Portfolio {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("a portfolio needs at least one model");
        }
        Set<String> names = new HashSet<>();
        for (Forecaster model : models) {
            if (!names.add(model.name())) {
                throw new IllegalArgumentException("two models of the portfolio are named " + model.name());
            }
        }
    }

    /** For hourly series with daily and weekly rhythms. */
    public static Portfolio hourly() {
        List<Forecaster> models = new ArrayList<>(
                List.of(new SeasonalNaive(1), new RecentMean(DAY), new RecentMean(WEEK), new RecentMedian(4 * WEEK)));
        models.addAll(List.of(
                new SeasonalNaive(DAY),
                new SeasonalNaive(WEEK),
                new SeasonalMean(DAY, 7, 0),
                new SeasonalMean(WEEK, 4, 0),
                new SeasonalMean(DAY, 7, 1),
                new SeasonalMean(DAY, 7, DAY)));
        models.addAll(List.of(
                ExponentialSmoothing.simple(),
                ExponentialSmoothing.damped(),
                ExponentialSmoothing.dampedSeasonal(DAY),
                new Theta(DAY)));
        List<Rhythm> day = List.of(new Rhythm(DAY, 3));
        models.addAll(List.of(
                new HarmonicRegression("autoregression", new Regressors(List.of(1, 2, 3), 0, List.of(), false), 500),
                new HarmonicRegression(
                        "harmonic-regression-24", new Regressors(List.of(1, 2, 3, 24, 25), 0, day, false), 500),
                new HarmonicRegression(
                        "harmonic-regression-24-mean", new Regressors(List.of(1, 2, 3, 24, 25), DAY, day, false), 500),
                new HarmonicRegression(
                        "harmonic-regression-24-changes",
                        new Regressors(List.of(1, 2, 3, 23, 24, 25), 0, day, true),
                        500),
                new HarmonicRegression(
                        "harmonic-regression-168",
                        new Regressors(
                                List.of(1, 2, 3, 24, 25, 168, 169),
                                DAY,
                                List.of(new Rhythm(DAY, 3), new Rhythm(WEEK, 2)),
                                false),
                        1000)));
        return new Portfolio(models);
    }

    /**
     * For series with one rhythm, which need not show: models that rest on it are set aside while the series is short,
     * and count for little where it does not repeat.
     *
     * @param season steps, 4 or more, for example 52 for the year of a weekly series
     */
    public static Portfolio of(int season) {
        List<Forecaster> models = new ArrayList<>(List.of(new SeasonalNaive(1), new RecentMean(4)));
        models.addAll(List.of(
                new SeasonalNaive(season),
                new SeasonalMean(season, 4, 0),
                new SeasonalMean(season, 4, 1),
                new SeasonalMean(season, 4, 4)));
        models.addAll(List.of(
                ExponentialSmoothing.simple(),
                ExponentialSmoothing.damped(),
                ExponentialSmoothing.dampedSeasonal(season),
                new Theta(1),
                new Theta(season)));
        List<Rhythm> year = List.of(new Rhythm(season, 3));
        models.addAll(List.of(
                new HarmonicRegression("autoregression", new Regressors(List.of(1, 2, 3), 0, List.of(), false), 500),
                new HarmonicRegression(
                        "autoregression-changes", new Regressors(List.of(1, 2, 3), 0, List.of(), true), 500),
                new HarmonicRegression(
                        "harmonic-regression-" + season,
                        new Regressors(List.of(1, 2, 3, season, season + 1), 0, year, false),
                        500),
                new HarmonicRegression(
                        "harmonic-regression-" + season + "-changes",
                        new Regressors(List.of(1, 2, 3, season - 1, season, season + 1), 0, year, true),
                        500)));
        return new Portfolio(models);
    }
}
