package dev.supercargo.cli.bench.roadmap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the ways of deciding cost.
 *
 * @param generated whether demand was made up
 * @param lines at least one
 */
record RoadmapBenchReport(boolean generated, List<Line> lines) {

    static final String FORESIGHT = "perfect-foresight";
    private static final String PLAN = "plan";

    /** @param costs by way of deciding, the same ways in every line */
    record Line(String series, int months, Map<String, Money> costs) {

        double ratio(String way, String to) {
            return cost(to).isZero() ? 1 : cost(way).shareOf(cost(to));
        }

        Money cost(String way) {
            return Objects.requireNonNull(costs.get(way), way);
        }
    }

    RoadmapBenchReport {
        lines = List.copyOf(lines);
    }

    void show(Session session, boolean json) {
        if (json) {
            session.print(json().toString());
        } else {
            print(session);
        }
    }

    private ObjectNode json() {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("series", lines.size()).put("demand", generated ? "generated" : "given");
        result.put("months", lines.stream().mapToInt(Line::months).sum());
        ObjectNode toForesight = result.putObject("cost_vs_perfect_foresight");
        ObjectNode totals = result.putObject("total_cost_vs_perfect_foresight");
        ObjectNode plan = result.putObject("plan_cost_vs");
        ObjectNode planTotals = result.putObject("plan_total_cost_vs");
        for (String way : ways()) {
            toForesight.put(way, rounded(mean(line -> line.ratio(way, FORESIGHT))));
            totals.put(way, rounded(total(way).shareOf(total(FORESIGHT))));
            if (!way.equals(PLAN)) {
                plan.put(way, rounded(mean(line -> line.ratio(PLAN, way))));
                planTotals.put(way, rounded(total(PLAN).shareOf(total(way))));
            }
        }
        ObjectNode each = result.putObject("plan_vs_perfect_foresight_by_series");
        lines.forEach(line -> each.put(line.series(), rounded(line.ratio(PLAN, FORESIGHT))));
        return result;
    }

    private void print(Session session) {
        String[] headings = new String[3 + ways().size()];
        headings[0] = "SERIES";
        headings[1] = ">MONTHS";
        headings[2] = ">FORESIGHT";
        for (int i = 0; i < ways().size(); i++) {
            headings[3 + i] = ">" + ways().get(i).toUpperCase(Locale.ROOT);
        }
        Table table = new Table(headings);
        for (Line line : lines) {
            row(table, line.series(), line.months(), line.cost(FORESIGHT), way -> line.ratio(way, FORESIGHT));
        }
        int months = lines.stream().mapToInt(Line::months).sum();
        row(table, "mean (geometric)", months, null, way -> mean(line -> line.ratio(way, FORESIGHT)));
        row(table, "all money", months, total(FORESIGHT), way -> total(way).shareOf(total(FORESIGHT)));
        table.print(session.terminal());
        session.print("Cost as a multiple of perfect foresight's; a day of a series stands for a month."
                + (generated ? " The demand is generated, not measured." : ""));
    }

    private void row(Table table, String name, int months, @Nullable Money foresight, ToDoubleFunction<String> ratio) {
        String[] cells = new String[3 + ways().size()];
        cells[0] = name;
        cells[1] = Integer.toString(months);
        cells[2] = foresight == null ? "" : Show.money(foresight.amount());
        for (int i = 0; i < ways().size(); i++) {
            cells[3 + i] = rounded(ratio.applyAsDouble(ways().get(i))).toPlainString();
        }
        table.row(cells);
    }

    /** In the order in which they were tried, foresight left out. */
    private List<String> ways() {
        return lines.getFirst().costs().keySet().stream()
                .filter(way -> !way.equals(FORESIGHT))
                .toList();
    }

    private Money total(String way) {
        return lines.stream().map(line -> line.cost(way)).reduce(Money.zero(), Money::plus);
    }

    /** Geometric, so that every series counts the same. */
    private double mean(ToDoubleFunction<Line> ratio) {
        return Math.exp(lines.stream()
                .mapToDouble(line -> Math.log(ratio.applyAsDouble(line)))
                .average()
                .orElseThrow());
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    }
}
