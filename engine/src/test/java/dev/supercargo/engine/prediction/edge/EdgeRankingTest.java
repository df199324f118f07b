package dev.supercargo.engine.prediction.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.Models;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.edge.EdgeRanking.Candidate;
import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Power;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which board a deployment gets, and in which power mode. */
class EdgeRankingTest {

    private static final ServingSetup ONE_FRAME = ServingSetup.samples(Precision.FP16, 1);
    private static final List<EdgeDevice> BOARDS =
            List.of(EdgePredictorTest.Board.NANO.device(), EdgePredictorTest.Board.XAVIER.device());

    @Test
    void takesTheBoardThatReachesTheGoalWithTheLeastPower() {
        assertThat(mode(EdgeGoal.of(10))).contains("jetson-nano-4gb 5W");
        assertThat(mode(EdgeGoal.of(100))).contains("jetson-agx-xavier-32gb MAXN");
    }

    @Test
    void takesNoBoardThatDrawsMoreThanAllowed() {
        EdgeGoal frugal = new EdgeGoal(100, Optional.empty(), Optional.of(new Power(15)));

        EdgeRanking ranking = rank(frugal, BOARDS);

        assertThat(ranking.best()).isEmpty();
        assertThat(ranking.candidates())
                .extracting(Candidate::choice)
                .hasOnlyElementsOfTypes(ModeChoice.TooHungry.class, ModeChoice.TooSlow.class);
    }

    @Test
    void takesNoBoardThatAnswersTooLate() {
        EdgeGoal prompt = new EdgeGoal(10, Optional.of(Duration.ofMillis(10)), Optional.empty());

        assertThat(mode(prompt)).contains("jetson-agx-xavier-32gb MAXN");
    }

    @Test
    void neverTakesAModeOfUnknownSpeedAndSaysThatItMightDo() {
        EdgeDevice nano = EdgePredictorTest.Board.NANO.device();
        List<PowerMode> modes = new ArrayList<>(nano.modes());
        modes.add(new PowerMode("2W", new Power(2), Measured.unknown("the clocks at 2W are not known")));
        EdgeDevice more = new EdgeDevice(nano.id(), nano.spec(), modes);

        assertThat(rank(EdgeGoal.of(10), List.of(more)).best())
                .get()
                .extracting(Candidate::choice)
                .isInstanceOfSatisfying(ModeChoice.Reached.class, reached -> {
                    assertThat(reached.speed().mode().name()).isEqualTo("5W");
                    assertThat(reached.notes()).containsExactly("the clocks at 2W are not known");
                });
        assertThat(rank(EdgeGoal.of(10), List.of(new EdgeDevice(nano.id(), nano.spec(), List.of(modes.getLast()))))
                        .best())
                .isEmpty();
    }

    @Test
    void givesTheIntervalOfASpeed() {
        assertThat(rank(EdgeGoal.of(10), BOARDS).best())
                .get()
                .extracting(Candidate::choice)
                .isInstanceOfSatisfying(ModeChoice.Reached.class, reached -> {
                    EdgeSpeed speed = reached.speed();
                    assertThat(speed.framesPerSecondLeast()).isLessThan(speed.framesPerSecond());
                    assertThat(speed.framesPerSecondMost()).isGreaterThan(speed.framesPerSecond());
                });
    }

    @Test
    void doesNotDependOnTheOrderOfBoardsAndNeverDrawsLessForMore() {
        Random random = new Random(20261126);
        double wattsBefore = 0;
        for (double target = 1; target < 250; target += 7) {
            List<EdgeDevice> shuffled = new ArrayList<>(BOARDS);
            Collections.shuffle(shuffled, random);

            EdgeRanking ranking = rank(EdgeGoal.of(target), shuffled);

            assertThat(ranking).isEqualTo(rank(EdgeGoal.of(target), BOARDS));
            double watts = ranking.best()
                    .map(best -> ((ModeChoice.Reached) best.choice())
                            .speed()
                            .mode()
                            .power()
                            .watts())
                    .orElse(Double.POSITIVE_INFINITY);
            assertThat(watts).isGreaterThanOrEqualTo(wattsBefore);
            wattsBefore = watts;
        }
    }

    private static Optional<String> mode(EdgeGoal goal) {
        return rank(goal, BOARDS)
                .best()
                .map(best -> best.device().id() + " "
                        + ((ModeChoice.Reached) best.choice()).speed().mode().name());
    }

    private static EdgeRanking rank(EdgeGoal goal, List<EdgeDevice> boards) {
        return EdgeRanking.of(Models.resnet50(), ONE_FRAME, goal, boards);
    }
}
