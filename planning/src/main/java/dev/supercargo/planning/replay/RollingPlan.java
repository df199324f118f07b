package dev.supercargo.planning.replay;

import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.ForecastResult;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.demand.OutlookMaker;
import dev.supercargo.planning.roadmap.Action;
import dev.supercargo.planning.roadmap.Budgets;
import dev.supercargo.planning.roadmap.RoadmapPlanner;
import dev.supercargo.planning.roadmap.RoadmapQuestion;
import dev.supercargo.planning.supply.BurstMarket;
import dev.supercargo.planning.supply.Supply;
import dev.supercargo.quantities.Share;
import java.util.List;

/**
 * Forecasts and plans anew each month, and does what the plan says for that month.
 *
 * @param length of each plan
 */
public record RollingPlan(
        Forecasting forecasting,
        OutlookMaker maker,
        Months length,
        List<Supply> supplies,
        BurstMarket burst,
        Share serviceLevel)
        implements Policy {

    public RollingPlan {
        supplies = List.copyOf(supplies);
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public List<Action> decide(Situation situation) {
        Horizon horizon = new Horizon(situation.month(), length);
        ForecastResult result = forecasting.forecast(situation.history(), maker.steps(horizon));
        if (!(result instanceof Forecast forecast)) {
            return List.of();
        }
        RoadmapQuestion question = new RoadmapQuestion(
                maker.of(horizon, situation.history(), forecast),
                situation.holdings(),
                supplies,
                burst,
                serviceLevel,
                Budgets.unlimited());
        return RoadmapPlanner.actions(question).stream()
                .filter(action -> action.month().equals(situation.month()))
                .toList();
    }
}
