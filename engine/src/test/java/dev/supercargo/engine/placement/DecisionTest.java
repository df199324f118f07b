package dev.supercargo.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.workload.JobSpec;
import org.junit.jupiter.api.Test;

class DecisionTest {

    @Test
    void everyPolicyPlacesAJobThatFitsSomewhere() {
        for (JobSpec job : new JobSpec[] {Jobs.aVisionJob(), Jobs.aLanguageJob(), Jobs.aSilentJob()}) {
            for (PlacementPolicy policy : Policies.standard().all()) {
                assertThat(policy.decide(job, Options.aUsualDay(), BudgetView.unlimited()))
                        .as(policy.name())
                        .isInstanceOf(PlacementDecision.Placed.class);
            }
        }
    }

    @Test
    void ranksByPricePerHourAndSaysSoWhenNoTimeIsKnown() {
        PlacementDecision decision = Policies.standard()
                .named("cheapest")
                .orElseThrow()
                .decide(Jobs.aSilentJob(), Options.aUsualDay(), BudgetView.unlimited());

        assertThat(decision.reason())
                .isEqualTo("cheapest of 7 at 0.15 USD per hour. Ranked by price per hour, because no running time is"
                        + " known.");
    }
}
