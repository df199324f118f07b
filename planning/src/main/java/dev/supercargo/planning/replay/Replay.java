package dev.supercargo.planning.replay;

import dev.supercargo.forecasting.series.TimeSeries;
import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.demand.Outlook;
import dev.supercargo.planning.roadmap.Action;
import dev.supercargo.planning.roadmap.Budgets;
import dev.supercargo.planning.roadmap.Outcome;
import dev.supercargo.planning.roadmap.RoadmapPlanner;
import dev.supercargo.planning.roadmap.RoadmapQuestion;
import dev.supercargo.planning.supply.BurstMarket;
import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import dev.supercargo.planning.supply.Supply;
import dev.supercargo.quantities.Share;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A series of demand that begins with nothing owned and nothing reserved.
 *
 * @param series hourly demand
 * @param known hours known before the first month
 * @param stepsPerMonth hours of the series that stand for a month
 * @param first month of the replay
 */
public record Replay(TimeSeries series, int known, int stepsPerMonth, YearMonth first) {

    public Replay {
        if (known + stepsPerMonth > series.length()) {
            throw new IllegalArgumentException("a replay needs a month after what is known, but of " + series.length()
                    + " hours " + known + " are known");
        }
    }

    public Months months() {
        return new Months((series.length() - known) / stepsPerMonth);
    }

    /** What really came. */
    public Outlook truth() {
        List<LoadCurve> curves = new ArrayList<>();
        double[] values = series.values();
        for (int month = 0; month < months().count(); month++) {
            int from = known + month * stepsPerMonth;
            curves.add(LoadCurve.ofHours(Arrays.copyOfRange(values, from, from + stepsPerMonth)));
        }
        return new Outlook(new Horizon(first, months()), curves);
    }

    /** What a policy's decisions cost at the demand that came. */
    public Outcome of(Policy policy, BurstMarket burst) {
        List<Holding> holdings = new ArrayList<>();
        List<Action> done = new ArrayList<>();
        for (int month = 0; month < months().count(); month++) {
            YearMonth now = first.plusMonths(month);
            holdings.removeIf(holding -> !holding.end().isAfter(now));
            List<Action> actions =
                    policy.decide(new Situation(now, series.first(known + month * stepsPerMonth), holdings));
            actions.forEach(action -> apply(action, holdings, done.size()));
            done.addAll(actions);
        }
        return Outcome.of(question(List.of(), burst), done);
    }

    /** The cheapest that could have been done by someone who knew what would come. */
    public Outcome withPerfectForesight(List<Supply> supplies, BurstMarket burst) {
        RoadmapQuestion question = question(supplies, burst);
        return Outcome.of(question, RoadmapPlanner.actions(question));
    }

    private RoadmapQuestion question(List<Supply> supplies, BurstMarket burst) {
        return new RoadmapQuestion(truth(), List.of(), supplies, burst, new Share(0), Budgets.unlimited());
    }

    private static void apply(Action action, List<Holding> holdings, int done) {
        switch (action) {
            case Action.Order order -> holdings.add(ordered(order, " no. " + (done + holdings.size() + 1)));
            case Action.Retire retire -> {
                int index = holdings.indexOf(retire.owned());
                Holding.Owned owned = retire.owned();
                int left = owned.accelerators() - retire.accelerators();
                holdings.remove(index);
                if (left > 0) {
                    holdings.add(index, owned.withAccelerators(left));
                }
            }
        }
    }

    private static Holding ordered(Action.Order order, String number) {
        return switch (order.supply()) {
            case Purchase purchase -> purchase.owned(purchase.name() + number, order.accelerators(), order.since());
            case Reservation reservation ->
                reservation.committed(reservation.name() + number, order.accelerators(), order.since());
        };
    }
}
