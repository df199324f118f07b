package dev.supercargo.forecasting.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The models that compete for a series.
 *
 * @param models simplest first; of two that do about equally well the earlier wins; names are unique
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
        return new Portfolio(List.of(
                new SeasonalNaive(1),
                new RecentMean(DAY),
                new SeasonalNaive(DAY),
                new SeasonalNaive(WEEK),
                ExponentialSmoothing.simple(),
                ExponentialSmoothing.damped(),
                ExponentialSmoothing.seasonal(DAY),
                ExponentialSmoothing.dampedSeasonal(DAY),
                new Theta(DAY),
                new Combination(
                        List.of(new SeasonalNaive(WEEK), new Theta(DAY), ExponentialSmoothing.dampedSeasonal(DAY)))));
    }
}
