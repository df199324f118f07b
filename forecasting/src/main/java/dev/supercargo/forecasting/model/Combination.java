package dev.supercargo.forecasting.model;

import dev.supercargo.forecasting.series.TimeSeries;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The plain mean of several models, which on demand a week ahead does better than each of them.
 *
 * @param members at least two
 */
record Combination(List<Forecaster> members) implements Forecaster {

    Combination {
        members = List.copyOf(members);
    }

    @Override
    public String name() {
        return "mean-of(" + members.stream().map(Forecaster::name).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public String assumption() {
        return "the truth lies between " + members.size() + " models";
    }

    @Override
    public int minimumLength() {
        return members.stream().mapToInt(Forecaster::minimumLength).max().orElseThrow();
    }

    @Override
    public TimeSeries forecast(TimeSeries history, int horizon) {
        double[] mean = new double[horizon];
        for (Forecaster member : members) {
            TimeSeries next = member.forecast(history, horizon);
            for (int h = 0; h < horizon; h++) {
                mean[h] += next.at(h) / members.size();
            }
        }
        return history.following(mean);
    }
}
