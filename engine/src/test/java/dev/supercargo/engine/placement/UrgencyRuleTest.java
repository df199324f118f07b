package dev.supercargo.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of the hardware guide, on one accelerator so that the price per hour decides the cost of the job. */
class UrgencyRuleTest {

    @ParameterizedTest(name = "{0}: owned {1}, spot {2}, reserved {3}, on-demand {4} -> {5}")
    @CsvSource({
        "HIGH,   10, 5,  20, 40, OWNED",
        "HIGH,   30, 5,  20, 40, RESERVED",
        "HIGH,   30, 5,  20, 15, RESERVED",
        "HIGH,   30, 5,  -,  40, OWNED",
        "HIGH,   50, 5,  -,  40, ON_DEMAND",
        "HIGH,   -,  5,  20, 40, RESERVED",
        "HIGH,   -,  5,  -,  40, ON_DEMAND",
        "HIGH,   -,  5,  -,  -,  SPOT",
        "MEDIUM, 11, 10, 5,  40, OWNED",
        "MEDIUM, 14, 10, 5,  40, SPOT",
        "MEDIUM, -,  10, 5,  40, SPOT",
        "MEDIUM, 21, -,  20, 40, OWNED",
        "MEDIUM, 30, -,  20, 40, RESERVED",
        "MEDIUM, -,  -,  -,  40, ON_DEMAND",
        "LOW,    11, 10, 5,  1,  SPOT",
        "LOW,    9,  10, 5,  1,  OWNED",
        "LOW,    -,  -,  5,  40, RESERVED",
    })
    void chooses(Urgency urgency, String owned, String spot, String reserved, String onDemand, Market expected) {
        PlacementDecision.Placed placed = placed(urgency, owned, spot, reserved, onDemand);

        assertThat(placed.chosen().market()).isEqualTo(expected);
    }

    @Test
    void saysThatOnDemandStandsInForReserved() {
        assertThat(placed(Urgency.HIGH, "50", "-", "-", "40").reason())
                .contains("on-demand stands in for reserved, of which there is none");
    }

    @Test
    void explainsWhyACheaperMarketLost() {
        PlacementDecision.Placed placed = placed(Urgency.HIGH, "-", "5", "20", "40");

        assertThat(placed.candidates())
                .filteredOn(ranked -> ranked.assessment().market() == Market.SPOT)
                .singleElement()
                .satisfies(ranked -> assertThat(ranked.verdict())
                        .endsWith("USD cheaper, but high urgency does not rely on spot here"));
    }

    @Test
    void ranksIdleOwnedMachinesByTheirMarginalCost() {
        CapacityOption owned = Options.owned("srv", Hardware.a100(), 8, "50", "1");
        CapacityOption spot = Options.cloud("spot", Hardware.a100(), 8, Market.SPOT, "10");

        PlacementDecision.Placed placed = decide(Urgency.MEDIUM, List.of(owned, spot));

        assertThat(placed.chosen().market()).isEqualTo(Market.OWNED);
    }

    private static PlacementDecision.Placed placed(
            Urgency urgency, String owned, String spot, String reserved, String onDemand) {
        List<CapacityOption> options = new ArrayList<>();
        if (!owned.equals("-")) {
            options.add(Options.owned("owned", Hardware.a100(), 8, owned, owned));
        }
        add(options, Market.SPOT, spot);
        add(options, Market.RESERVED, reserved);
        add(options, Market.ON_DEMAND, onDemand);
        return decide(urgency, options);
    }

    private static void add(List<CapacityOption> options, Market market, String price) {
        if (!price.equals("-")) {
            options.add(Options.cloud(market.label(), Hardware.a100(), 8, market, price));
        }
    }

    private static PlacementDecision.Placed decide(Urgency urgency, List<CapacityOption> options) {
        JobSpec job = Jobs.withUrgency(Jobs.onEightDevices(Jobs.aVisionJob()), urgency);
        PlacementDecision decision = Policies.standard()
                .named("urgency")
                .orElseThrow()
                .decide(job, Options.snapshot(options.toArray(CapacityOption[]::new)), BudgetView.unlimited());
        assertThat(decision).isInstanceOf(PlacementDecision.Placed.class);
        return (PlacementDecision.Placed) decision;
    }
}
