package dev.supercargo.cli.bench.roadmap;

import dev.supercargo.cli.Session;
import dev.supercargo.cli.bench.forecast.DemandFile;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.series.TimeSeries;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.demand.OutlookMaker;
import dev.supercargo.planning.replay.AllCloud;
import dev.supercargo.planning.replay.BuyForPeak;
import dev.supercargo.planning.replay.Policy;
import dev.supercargo.planning.replay.Replay;
import dev.supercargo.planning.replay.ReserveTheMean;
import dev.supercargo.planning.replay.RollingPlan;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Replays series: plans are made at the begin of each month, knowing only what came before. */
record RoadmapBench(BenchTerms terms) {

    /** A day stands for a month: public series are too short for real ones. */
    private static final int HOURS_OF_A_MONTH = 24;

    private static final double KNOWN = 0.45;
    private static final Months PLAN = Months.ofYears(1);
    private static final Share SERVICE_LEVEL = new Share(0.95);

    /** Any will do: terms have no seasons. */
    private static final YearMonth FIRST = YearMonth.of(2027, 1);

    RoadmapBenchReport run(Session session, List<DemandFile> files, boolean generated) {
        List<DemandFile> longEnough =
                files.stream().filter(file -> months(file.series()) >= 1).toList();
        if (longEnough.isEmpty()) {
            throw new Complaint("no series is long enough. Maybe give one of three days or more.");
        }
        if (longEnough.size() < files.size()) {
            session.terminal().err().println((files.size() - longEnough.size()) + " series are too short and left out");
            session.terminal().err().flush();
        }
        List<Map<String, Money>> costs =
                longEnough.parallelStream().map(file -> replayed(file.series())).toList();
        return new RoadmapBenchReport(
                generated,
                IntStream.range(0, costs.size())
                        .mapToObj(i -> new RoadmapBenchReport.Line(
                                longEnough.get(i).name(),
                                months(longEnough.get(i).series()),
                                costs.get(i)))
                        .toList());
    }

    private Map<String, Money> replayed(TimeSeries series) {
        Replay replay = new Replay(series, known(series), HOURS_OF_A_MONTH, FIRST);
        Map<String, Money> costs = new LinkedHashMap<>();
        costs.put(
                RoadmapBenchReport.FORESIGHT,
                replay.withPerfectForesight(terms.supplies(), terms.burst()).cost());
        for (Policy policy : policies()) {
            costs.put(policy.name(), replay.of(policy, terms.burst()).cost());
        }
        return costs;
    }

    private List<Policy> policies() {
        return List.of(
                new RollingPlan(
                        Forecasting.hourly(),
                        OutlookMaker.ofHours(HOURS_OF_A_MONTH),
                        PLAN,
                        terms.supplies(),
                        terms.burst(),
                        SERVICE_LEVEL),
                new BuyForPeak(terms.purchase()),
                new AllCloud(),
                new ReserveTheMean(terms.reservation()));
    }

    /** The begin of a day. */
    private static int known(TimeSeries series) {
        return (int) Math.ceil(KNOWN * series.length() / HOURS_OF_A_MONTH) * HOURS_OF_A_MONTH;
    }

    private static int months(TimeSeries series) {
        return (series.length() - known(series)) / HOURS_OF_A_MONTH;
    }
}
