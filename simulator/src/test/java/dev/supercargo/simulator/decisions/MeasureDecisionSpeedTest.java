package dev.supercargo.simulator.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.assignment.Verdict;
import dev.supercargo.engine.placement.PlacementDecision;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureDecisionSpeedTest {

    @Test
    void placesEveryJobOfTheMix() {
        DecisionBench bench = new DecisionBench();
        bench.offers = 2_000;
        bench.policy = "cheapest";
        bench.open();

        for (int turn = 0; turn < Questions.all().size(); turn++) {
            assertThat(bench.decide()).isInstanceOf(PlacementDecision.Placed.class);
        }
    }

    @Test
    void givesEveryPolicyAMixThatItCanPlace() {
        for (String policy : List.of("deadline", "pinned")) {
            DecisionBench bench = new DecisionBench();
            bench.offers = 2_000;
            bench.policy = policy;
            bench.open();

            for (int turn = 0; turn < Questions.all().size(); turn++) {
                assertThat(bench.review()).isNotNull();
            }
        }
    }

    @Test
    void plansJobsJointlyInsideThisProcess() {
        PlanSpeed speed = MeasureDecisionSpeed.joint(
                40, 20, 0, 2, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

        assertThat(speed.coldMillis()).isPositive();
        assertThat(speed.warmMillis()).isPositive();
    }

    @Test
    void drawsADayOnWhichSomeGetANodeSomeWaitAndSomeRent() {
        JointPlanBench bench = new JointPlanBench();
        bench.jobs = 400;
        bench.places = 40;
        bench.open();

        assertThat(bench.plan().verdicts())
                .hasSize(400)
                .hasAtLeastOneElementOfType(Verdict.Granted.class)
                .hasAtLeastOneElementOfType(Verdict.Rents.class)
                .hasAtLeastOneElementOfType(Verdict.Waits.class);
    }

    @Test
    void samplesDecisionsInsideThisProcess() {
        List<DecisionSpeed> speeds = MeasureDecisionSpeed.run(
                List.of("urgency", "balanced"),
                1_000,
                0,
                1,
                50,
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

        assertThat(speeds)
                .extracting(speed -> speed.operation() + " " + speed.policy())
                .containsExactly("DECIDE urgency", "DECIDE balanced", "REVIEW urgency", "REVIEW balanced");
        assertThat(speeds).allSatisfy(speed -> {
            assertThat(speed.decisions()).isPositive();
            assertThat(speed.p50Micros()).isPositive().isLessThanOrEqualTo(speed.p99Micros());
        });
    }
}
