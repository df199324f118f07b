package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.CostBreakdown;
import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.util.List;

/**
 * What would happen if a job ran on one option with one number of devices.
 *
 * @param option assessed
 * @param perNode accelerators used in each node
 * @param nodes used
 * @param memory whether it fits, and with which setup
 * @param time computing time that is left
 * @param wallclock expected, every term
 * @param cost expected
 * @param rates of all nodes together, full and marginal
 * @param finish expected
 * @param lateFinish the finish if computing takes its p90
 * @param findings rules broken, in the order of {@link Rule}; empty if the placement is possible
 * @param justifications worth knowing
 */
public record Assessment(
        CapacityOption option,
        int perNode,
        int nodes,
        MemoryVerdict memory,
        Measured<TimePrediction> time,
        Measured<Wallclock> wallclock,
        Measured<CostBreakdown> cost,
        Rates rates,
        Measured<Instant> finish,
        Measured<Instant> lateFinish,
        List<Finding> findings,
        List<Justification> justifications) {

    public Assessment {
        findings = List.copyOf(findings);
        justifications = List.copyOf(justifications);
    }

    Assessment judged(List<Finding> broken, List<Justification> notes) {
        return new Assessment(
                option, perNode, nodes, memory, time, wallclock, cost, rates, finish, lateFinish, broken, notes);
    }

    public boolean possible() {
        return findings.isEmpty();
    }

    /** Possible but for capacity that is busy now. */
    public boolean possibleLater() {
        return !findings.isEmpty() && findings.stream().allMatch(Finding::passing);
    }

    public Market market() {
        return option.place().market();
    }

    public int devices() {
        return perNode * nodes;
    }

    /** The price per hour that ranks: marginal for capacity paid for anyway, full for the rest. */
    public Measured<HourlyRate> rankingRate() {
        return market().prepaid() ? rates.marginal() : rates.full();
    }

    /** The cost that ranks: marginal for capacity paid for anyway, full for the rest. */
    public Measured<Money> rankingCost() {
        return cost.map(both -> (market().prepaid() ? both.marginal() : both.full()).total());
    }

    /** {@code 2 × 8× A100-SXM-80GB, aws us-east-1 p4de.24xlarge spot}. */
    public String label() {
        return (nodes > 1 ? nodes + " × " : "") + perNode + "× "
                + option.node().accelerator().name() + ", " + option.place().label();
    }
}
