package dev.supercargo.planner.reports.content;

import dev.supercargo.planner.reports.document.Cell;
import dev.supercargo.planner.reports.document.Chart;
import dev.supercargo.planner.reports.document.DataTable;
import dev.supercargo.planner.reports.document.Report;
import dev.supercargo.planner.usage.Grouping;
import dev.supercargo.planner.usage.PlaceUse;
import dev.supercargo.planner.usage.UsageSums;
import dev.supercargo.planner.usage.UsedBy;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What jobs cost, as metered at the prices frozen when they were placed. */
@ApplicationScoped
class CostReport {

    /** Longer periods are charted by week. */
    private static final Duration BY_DAY_MAX = Duration.ofDays(62);

    private final UsageSums usage;

    CostReport(UsageSums usage) {
        this.usage = usage;
    }

    @Transactional
    Report of(Question question) {
        List<UsedBy> teams = by(Grouping.TEAM, question);
        List<UsedBy> days = by(Grouping.DAY, question);
        List<UsedBy> steps = question.period().length().compareTo(BY_DAY_MAX) > 0 ? by(Grouping.WEEK, question) : days;
        return new Report(
                "Cost",
                question.about(),
                question.period(),
                question.now(),
                notes(teams),
                List.of(
                        chart("Cost over time", "US dollars, by day or week", steps),
                        chart(
                                "Cost by team",
                                "US dollars",
                                teams.stream().limit(12).toList())),
                List.of(
                        total(teams),
                        table("by-team", "By team", "team", teams),
                        table("by-market", "By market", "market", by(Grouping.MARKET, question)),
                        table("by-accelerator", "By accelerator", "accelerator", by(Grouping.ACCELERATOR, question)),
                        places(question),
                        table("by-day", "By day", "day", days)));
    }

    private List<UsedBy> by(Grouping grouping, Question question) {
        return usage.by(grouping, question.period(), question.scope());
    }

    private static List<String> notes(List<UsedBy> teams) {
        Stream<String> always =
                Stream.of("What was metered, at the prices frozen when jobs were placed. FOCUS exports show"
                        + " commitments and owned hardware amortised.");
        return Stream.concat(
                        always,
                        teams.stream().anyMatch(UsedBy::simulated) ? Stream.of(Columns.SIMULATED_NOTE) : Stream.empty())
                .toList();
    }

    private static Chart chart(String title, String unit, List<UsedBy> groups) {
        return new Chart(
                title,
                Chart.Shape.BARS,
                unit,
                groups.stream().map(UsedBy::name).toList(),
                List.of(new Chart.Series(
                        "cost",
                        groups.stream()
                                .map(group -> group.cost().amount().doubleValue())
                                .toList())));
    }

    private static DataTable total(List<UsedBy> teams) {
        return new DataTable(
                "total",
                "Total",
                Columns.of("jobs", "Jobs", "accelerator_hours", "Accelerator-hours", "cost_usd", "Cost"),
                List.of(List.of(
                        Cell.of(teams.stream().mapToLong(UsedBy::jobs).sum()),
                        Cell.of(teams.stream().map(UsedBy::acceleratorHours).reduce(BigDecimal.ZERO, BigDecimal::add)),
                        Cell.of(teams.stream().map(UsedBy::cost).reduce(Money.zero(), Money::plus)))));
    }

    private static DataTable table(String id, String title, String what, List<UsedBy> groups) {
        return new DataTable(
                id,
                title,
                Columns.of(
                        what,
                        Character.toUpperCase(what.charAt(0)) + what.substring(1),
                        "jobs",
                        "Jobs",
                        "accelerator_hours",
                        "Accelerator-hours",
                        "cost_usd",
                        "Cost"),
                groups.stream()
                        .map(group -> List.of(
                                Cell.of(group.name()),
                                Cell.of(group.jobs()),
                                Cell.of(group.acceleratorHours()),
                                Cell.of(group.cost())))
                        .toList());
    }

    private DataTable places(Question question) {
        return new DataTable(
                "by-place",
                "By place",
                Columns.of(
                        "provider", "Provider",
                        "region", "Region",
                        "instance_type", "Machine",
                        "market", "Market",
                        "accelerator", "Accelerator",
                        "accelerator_hours", "Accelerator-hours",
                        "cost_usd", "Cost",
                        "simulated", "Simulated"),
                usage.byPlace(question.period(), question.scope()).stream()
                        .map(CostReport::place)
                        .toList());
    }

    private static List<Cell> place(PlaceUse use) {
        return List.of(
                Cell.of(use.provider()),
                Cell.of(use.region()),
                Cell.of(use.instanceType()),
                Cell.of(use.market()),
                Cell.of(use.acceleratorId()),
                Cell.of(use.acceleratorHours()),
                Cell.of(use.cost()),
                Cell.of(use.simulated() ? "yes" : "no"));
    }
}
