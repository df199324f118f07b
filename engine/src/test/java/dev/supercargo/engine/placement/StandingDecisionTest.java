package dev.supercargo.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A decision that is said to stand where less is free is the one that would be taken there. */
class StandingDecisionTest {

    private static final String POOL = "pool";

    @Test
    void isTheSameToTheLetterAsOneTakenOnWhatIsLeft() {
        int stood = 0;
        int fell = 0;
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            List<CapacityOption> others = RandomMarket.options(random, random.nextInt(12));
            CapacityOption pool =
                    Options.owned(POOL, random.nextBoolean() ? Hardware.a100() : Hardware.h100(), 8, "9.00", "1.50");
            JobSpec job = RandomMarket.job(random);
            BudgetView budgets = RandomMarket.budgets(random);
            int before = random.nextInt(17);
            int after = random.nextInt(before + 1);
            for (PlacementPolicy policy : Policies.standard().all()) {
                PlacementDecision decision = policy.decide(job, market(others, pool, before), budgets);
                if (decision.standsWith(POOL, after)) {
                    stood++;
                    assertThat(DecisionText.of(decision))
                            .as("%s, seed %s: %s of 16 free, then %s", policy.name(), seed, before, after)
                            .isEqualTo(DecisionText.of(policy.decide(job, market(others, pool, after), budgets)));
                } else {
                    fell++;
                }
            }
        }
        assertThat(stood).isPositive();
        assertThat(fell).isPositive();
    }

    @Test
    void fallsWhereACandidateWantsMoreThanIsLeft() {
        CapacityOption pool = Options.owned(POOL, Hardware.a100(), 8, "9.00", "1.50");
        PlacementDecision decision = Policies.standard()
                .named("cheapest")
                .orElseThrow()
                .decide(Jobs.aVisionJob(), market(List.of(), pool, 16), BudgetView.unlimited());
        int most = decision.candidates().stream()
                .mapToInt(ranked -> ranked.assessment().devices())
                .max()
                .orElseThrow();

        assertThat(decision.standsWith(POOL, most)).isTrue();
        assertThat(decision.standsWith(POOL, most - 1)).isFalse();
        assertThat(decision.standsWith("another pool", 0)).isTrue();
    }

    /** Two machines of the pool, with so many of their sixteen accelerators free, and others. */
    private static PlacementSnapshot market(List<CapacityOption> others, CapacityOption pool, int free) {
        List<CapacityOption> options = new ArrayList<>(others);
        options.add(new CapacityOption(
                pool.id(),
                pool.place(),
                pool.node(),
                pool.price(),
                pool.interruptions(),
                pool.reachability(),
                new Availability.Fixed(
                        free, 16, Measured.known(Options.NOW.plus(Duration.ofMinutes(20L * (17 - free))))),
                pool.startUp()));
        return new PlacementSnapshot("s", Options.NOW, options, Evidence.none());
    }
}
