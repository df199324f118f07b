package dev.supercargo.planner.roadmaps;

import dev.supercargo.forecasting.Caveat;
import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.NotDemand;
import dev.supercargo.forecasting.NotEnoughHistory;
import dev.supercargo.forecasting.model.Portfolio;
import dev.supercargo.forecasting.series.TimeSeries;
import dev.supercargo.planner.projects.Projects;
import dev.supercargo.planner.standing.Source;
import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.demand.Outlook;
import dev.supercargo.planning.demand.OutlookMaker;
import dev.supercargo.planning.demand.Project;
import dev.supercargo.quantities.Measured;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The demand that a roadmap is made for.
 *
 * @param notes what it rests on and cannot say, as sentences
 * @param sources of the inputs that the question left to the platform
 */
record Prospect(Outlook outlook, List<String> notes, List<Source> sources) {

    private static final Forecasting DAILY = new Forecasting(Portfolio.of(7));

    Prospect {
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
    }

    Prospect with(List<Source> others) {
        return new Prospect(outlook, notes, others);
    }

    /**
     * @param hours demand so far, perhaps none
     * @param first month to plan
     * @param projects that history does not know
     */
    static Measured<Prospect> of(RoadmapRequest request, TimeSeries hours, YearMonth first, List<Project> projects) {
        Horizon horizon = new Horizon(first, request.months());
        OutlookMaker maker = OutlookMaker.ofDays(hours);
        TimeSeries days = OutlookMaker.days(hours);
        return switch (DAILY.forecast(days, maker.steps(horizon))) {
            case Forecast forecast ->
                Measured.known(
                        adjusted(request, projects, maker.of(horizon, days, forecast), forecastNotes(days, forecast)));
            case NotEnoughHistory notEnough -> assumed(request, projects, horizon, notEnough);
            case NotDemand negative -> Measured.unknown(negative.reason());
        };
    }

    private static Measured<Prospect> assumed(
            RoadmapRequest request, List<Project> projects, Horizon horizon, NotEnoughHistory notEnough) {
        return switch (request.assumed()) {
            case Measured.Known<Double>(Double accelerators) ->
                Measured.known(
                        adjusted(
                                request,
                                projects,
                                new Outlook(
                                        horizon,
                                        Collections.nCopies(horizon.length().count(), LoadCurve.ofHours(accelerators))),
                                List.of(
                                        "There is too little history; " + accelerators
                                                + " accelerators in every hour are assumed, and nothing is known about how they may vary.")));
            case Measured.Unknown<Double> nothing ->
                Measured.unknown("A roadmap needs " + notEnough.needed() + " whole days of demand, but "
                        + notEnough.observed() + " are known of team "
                        + request.key().team() + " and accelerator "
                        + request.key().acceleratorClass()
                        + ". Maybe import history, or say in demand.assumed how many accelerators to plan for.");
        };
    }

    private static Prospect adjusted(
            RoadmapRequest request, List<Project> projects, Outlook history, List<String> notes) {
        Outlook outlook = history.growing(request.yearlyGrowth());
        List<String> all = new ArrayList<>(notes);
        for (Project project : projects) {
            outlook = outlook.with(project);
            all.add("On top comes the planned project " + Projects.inWords(project) + ".");
        }
        return new Prospect(outlook, all, List.of());
    }

    private static List<String> forecastNotes(TimeSeries days, Forecast forecast) {
        List<String> notes = new ArrayList<>();
        notes.add("Demand is forecast from " + days.length() + " days that end at " + days.end() + ", by a pool led by "
                + forecast.explanation().model()
                + "; what was usual in them takes over towards the end of the plan.");
        notes.add(
                "Demand is what was wanted: jobs that waited for capacity count since they wanted to run, once they ended.");
        forecast.explanation().caveats().stream().map(Caveat::text).forEach(notes::add);
        return notes;
    }
}
