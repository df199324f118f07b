package dev.supercargo.planner.reports.content;

import dev.supercargo.planner.reports.document.Report;
import jakarta.enterprise.context.ApplicationScoped;

/** Every kind of report. */
@ApplicationScoped
public class Reports {

    private final CostReport cost;
    private final CapacityReport capacity;
    private final EfficiencyReport efficiency;

    Reports(CostReport cost, CapacityReport capacity, EfficiencyReport efficiency) {
        this.cost = cost;
        this.capacity = capacity;
        this.efficiency = efficiency;
    }

    public Report of(ReportKind kind, Question question) {
        return switch (kind) {
            case COST -> cost.of(question);
            case CAPACITY -> capacity.of(question);
            case EFFICIENCY -> efficiency.of(question);
        };
    }
}
