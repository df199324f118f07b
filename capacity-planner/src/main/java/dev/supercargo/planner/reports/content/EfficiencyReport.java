package dev.supercargo.planner.reports.content;

import dev.supercargo.planner.accuracy.Accuracy;
import dev.supercargo.planner.accuracy.Dimension;
import dev.supercargo.planner.accuracy.GroupAccuracy;
import dev.supercargo.planner.monitor.Efficiency;
import dev.supercargo.planner.monitor.EfficiencyView;
import dev.supercargo.planner.monitor.EfficiencyWeek;
import dev.supercargo.planner.monitor.ReadUse;
import dev.supercargo.planner.reports.document.Cell;
import dev.supercargo.planner.reports.document.Chart;
import dev.supercargo.planner.reports.document.DataTable;
import dev.supercargo.planner.reports.document.Report;
import dev.supercargo.planner.runs.Runs;
import dev.supercargo.planner.waste.Opportunities;
import dev.supercargo.planner.waste.UseFacts;
import dev.supercargo.planner.waste.WasteRanking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How efficiency goes, how predictions held, what was wasted and what would have cost less. */
@ApplicationScoped
class EfficiencyReport {

    private final Efficiency efficiency;
    private final ReadUse readUse;
    private final Runs runs;

    EfficiencyReport(Efficiency efficiency, ReadUse readUse, Runs runs) {
        this.efficiency = efficiency;
        this.readUse = readUse;
        this.runs = runs;
    }

    @Transactional
    Report of(Question question) {
        EfficiencyView weeks = efficiency.of(question.period(), question.scope());
        UseFacts facts = readUse.facts(question.period(), question.scope());
        return new Report(
                "Efficiency",
                question.about(),
                question.period(),
                question.now(),
                notes(weeks),
                List.of(cost(weeks), lost(weeks)),
                List.of(weeks(weeks), waste(facts), opportunities(facts), accuracy(question)));
    }

    private static List<String> notes(EfficiencyView weeks) {
        return Stream.of(
                        "Opportunities overlap and must not be added up.",
                        weeks.weeks().stream().anyMatch(EfficiencyWeek::simulated) ? Columns.SIMULATED_NOTE : "")
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private static Chart cost(EfficiencyView view) {
        List<EfficiencyWeek> weeks = view.weeks().stream()
                .filter(week -> week.costPerAcceleratorHour() != null)
                .toList();
        return new Chart(
                "Cost of an accelerator-hour by week",
                Chart.Shape.LINES,
                "US dollars",
                weeks.stream().map(EfficiencyReport::day).toList(),
                List.of(new Chart.Series(
                        "cost per accelerator-hour",
                        weeks.stream()
                                .map(EfficiencyWeek::costPerAcceleratorHour)
                                .filter(Objects::nonNull)
                                .map(each -> each.amount().doubleValue())
                                .toList())));
    }

    private static Chart lost(EfficiencyView view) {
        List<EfficiencyWeek> weeks =
                view.weeks().stream().filter(week -> week.lostPercent() != null).toList();
        return new Chart(
                "Lost work by week",
                Chart.Shape.BARS,
                "percent of accelerator-hours",
                weeks.stream().map(EfficiencyReport::day).toList(),
                List.of(new Chart.Series(
                        "lost to interruptions and failed jobs",
                        weeks.stream()
                                .map(EfficiencyWeek::lostPercent)
                                .filter(Objects::nonNull)
                                .toList())));
    }

    private static String day(EfficiencyWeek week) {
        return week.start().toString().substring(0, 10);
    }

    private static DataTable weeks(EfficiencyView view) {
        return new DataTable(
                "weeks",
                "By week",
                Columns.of(
                        "week", "Week of",
                        "accelerator_hours", "Accelerator-hours",
                        "cost_usd", "Cost",
                        "usd_per_accelerator_hour", "Per hour",
                        "lost_percent", "Lost %",
                        "owned_percent", "Owned %"),
                view.weeks().stream()
                        .map(week -> List.of(
                                Cell.of(day(week)),
                                Cell.of(week.acceleratorHours()),
                                Cell.of(week.cost()),
                                Cell.ofUnknown(week.costPerAcceleratorHour()),
                                Cell.of(week.lostPercent()),
                                Cell.of(week.ownedPercent())))
                        .toList());
    }

    private static DataTable waste(UseFacts facts) {
        return new DataTable(
                "waste",
                "Waste, the dearest first",
                Columns.of("kind", "Kind", "subject", "What", "cost_usd", "Cost", "how", "How"),
                WasteRanking.of(facts).stream()
                        .map(waste -> List.of(
                                Cell.of(waste.kind().name()),
                                Cell.of(waste.subject()),
                                Cell.of(waste.cost()),
                                Cell.of(waste.how())))
                        .toList());
    }

    private static DataTable opportunities(UseFacts facts) {
        return new DataTable(
                "opportunities",
                "What would have cost less",
                Columns.of("kind", "Kind", "action", "What to do", "saving_usd", "Saves up to", "how", "How"),
                Opportunities.of(facts).stream()
                        .map(opportunity -> List.of(
                                Cell.of(opportunity.kind().name()),
                                Cell.of(opportunity.action()),
                                Cell.of(opportunity.saving()),
                                Cell.of(opportunity.how())))
                        .toList());
    }

    private DataTable accuracy(Question question) {
        List<GroupAccuracy> groups =
                Accuracy.by(Dimension.ACCELERATOR, runs.comparisons(question.period(), question.scope()));
        return new DataTable(
                "accuracy",
                "Running times against predictions",
                Columns.of(
                        "accelerator", "Accelerator",
                        "simulated", "Simulated",
                        "runs", "Runs",
                        "bias_percent", "Bias %",
                        "spread_percent", "Spread %",
                        "within_band_percent", "In band %",
                        "drift", "Drift"),
                groups.stream()
                        .map(group -> List.of(
                                Cell.of(group.key()),
                                Cell.of(group.simulated() ? "yes" : "no"),
                                Cell.of(group.runs()),
                                Cell.of(group.biasPercent()),
                                Cell.of(group.spreadPercent()),
                                Cell.of(group.withinBandPercent()),
                                Cell.of(group.drift().state().name())))
                        .toList());
    }
}
