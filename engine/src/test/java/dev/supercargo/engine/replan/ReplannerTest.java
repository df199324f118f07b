package dev.supercargo.engine.replan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.placement.Finding;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.placement.Rule;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Running jobs are moved when they must be, and otherwise only for money that is worth it. */
class ReplannerTest {

    private static final World.Spot SPOT = new World.Spot("spot", Market.SPOT, "3.00");
    private static final World.Spot ON_DEMAND = new World.Spot("on-demand", Market.ON_DEMAND, "10.00");
    private static final World.Spot OWNED = new World.Spot("owned", Market.OWNED, "1.00");
    private static final Function<Instant, List<World.Spot>> CALM = now -> List.of(SPOT, ON_DEMAND);

    @Test
    void leavesAJobAloneThatIsWellOff() {
        Run run = new Run(new Deadline.None(), SPOT, CALM, never(), 1).toItsEnd();

        assertThat(run.moves).isEmpty();
    }

    @Test
    void movesToReliableCapacityBeforeTheLatestSafeSwitch() {
        // Eleven hours, not ten as predicted: the slack is used up when that shows.
        Run run = new Run(by(12), SPOT, CALM, never(), 1.1).toItsEnd();

        assertThat(run.moves)
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.target().market()).isEqualTo(Market.ON_DEMAND));
        assertThat(run.moves.getFirst().expectedSaving().isNegative()).isTrue();
        assertThat(run.moves.getFirst().reason()).contains("more than staying");
        assertThat(run.finish).isBefore(World.START.plus(Duration.ofHours(12)));
    }

    /** Whenever spot is taken away, the rest still finishes in time on reliable capacity. */
    @Property(tries = 400)
    void isNeverLateWhateverMomentSpotIsLost(
            @ForAll @IntRange(min = 1, max = 1200) int minute,
            @ForAll @DoubleRange(min = 11.8, max = 20) double deadlineHours,
            @ForAll @DoubleRange(min = 0.8, max = 1.1) double slowness) {
        Instant deadline = World.START.plus(Duration.ofMinutes(Math.round(deadlineHours * 60)));
        Instant lost = World.START.plus(Duration.ofMinutes(minute));

        Run run = new Run(new Deadline.By(deadline), SPOT, CALM, now -> !now.isBefore(lost), slowness).toItsEnd();

        assertThat(run.finish).isBeforeOrEqualTo(deadline);
    }

    @Test
    void movesToOwnedCapacityThatBecameFree() {
        Instant free = World.START.plus(Duration.ofHours(3));

        Run run = new Run(
                        new Deadline.None(),
                        ON_DEMAND,
                        now -> now.isBefore(free) ? List.of(ON_DEMAND) : List.of(OWNED, ON_DEMAND),
                        never(),
                        1)
                .toItsEnd();

        assertThat(run.moves).hasSize(1);
        assertThat(run.moves.getFirst().cause()).isEqualTo(Review.Cause.CAPACITY_FREED);
        assertThat(run.moves.getFirst().expectedSaving()).isGreaterThan(Money.usd("50"));
    }

    @Test
    void doesNotMoveForAFewCentsOrShortlyBeforeTheEnd() {
        World.Spot hardlyCheaper = new World.Spot("other", Market.SPOT, "2.70");
        Instant late = World.START.plus(Duration.ofMinutes(592));

        assertThat(new Run(new Deadline.None(), SPOT, now -> List.of(hardlyCheaper, SPOT), never(), 1).toItsEnd().moves)
                .isEmpty();
        assertThat(new Run(
                                new Deadline.None(),
                                ON_DEMAND,
                                now -> now.isBefore(late) ? List.of(ON_DEMAND) : List.of(SPOT, ON_DEMAND),
                                never(),
                                1)
                        .toItsEnd()
                        .moves)
                .isEmpty();
    }

    @Test
    void looksFirstWhenSomethingCanComeOfIt() {
        Replanner replanner =
                new Replanner(Steadiness.standard(), new Horizon(Duration.ofMinutes(5), Duration.ofMinutes(1)));

        // The guard of a deadline is set at once; without one, the dwell of one, two, four hours comes first.
        assertThat(replanner.first(Market.SPOT, by(12), 0, World.START)).isEqualTo(World.START);
        assertThat(replanner.first(Market.ON_DEMAND, by(12), 0, World.START))
                .isEqualTo(World.START.plus(Duration.ofMinutes(5)));
        assertThat(replanner.first(Market.SPOT, new Deadline.None(), 0, World.START))
                .isEqualTo(World.START.plus(Duration.ofHours(1)));
        assertThat(replanner.first(Market.OWNED, new Deadline.None(), 2, World.START))
                .isEqualTo(World.START.plus(Duration.ofHours(4)));
    }

    /** Two places whose prices change places all the time: each move makes the next one harder. */
    @Property(tries = 50)
    void doesNotFlapUnderOscillatingPrices(@ForAll @IntRange(min = 5, max = 240) int periodMinutes, @ForAll long seed) {
        Random random = new Random(seed);
        int phase = random.nextInt(periodMinutes);
        Function<Instant, List<World.Spot>> oscillating = now -> {
            long half = (Duration.between(World.START, now).toMinutes() + phase) / periodMinutes;
            boolean swapped = half % 2 == 1;
            return List.of(
                    new World.Spot("a", Market.SPOT, swapped ? "6.00" : "2.00"),
                    new World.Spot("b", Market.SPOT, swapped ? "2.00" : "6.00"),
                    ON_DEMAND);
        };

        Run run = new Run(new Deadline.None(), new World.Spot("a", Market.SPOT, "2.00"), oscillating, never(), 1)
                .toItsEnd();

        // One hour, two, four: in ten hours there is no room for more.
        assertThat(run.moves).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void waitsForAShortageThatMayPassUntilTheLatestSafeStart() {
        Instant deadline = World.START.plus(Duration.ofHours(12));
        JobSpec job = World.job(new Deadline.By(deadline), 0.5);
        Finding away = new Finding(Rule.REACHABILITY, "the job was lost there", false);
        PlacementDecision.Rejected rejected = new PlacementDecision.Rejected(
                "s",
                "cheapest",
                Rule.REACHABILITY,
                "no candidate is possible",
                List.of(new Ranked(World.assessment(SPOT, job, World.START, away), "away")));
        Instant lost = World.START.minus(Duration.ofHours(1));

        Shortage hopeful =
                Shortage.of(rejected, Set.of("spot"), job.terms().deadline(), lost, World.START, Duration.ofDays(7));
        Shortage elsewhere =
                Shortage.of(rejected, Set.of(), job.terms().deadline(), lost, World.START, Duration.ofDays(7));
        Shortage tired = Shortage.of(
                rejected, Set.of("spot"), job.terms().deadline(), lost, World.START, Duration.ofMinutes(30));

        assertThat(hopeful)
                .isInstanceOfSatisfying(
                        Shortage.Wait.class,
                        wait -> assertThat(wait.until()).isEqualTo(World.START.plus(Duration.ofHours(1))));
        assertThat(elsewhere).isInstanceOf(Shortage.Hopeless.class);
        assertThat(tired).isInstanceOf(Shortage.Hopeless.class);
    }

    private static Deadline by(int hours) {
        return new Deadline.By(World.START.plus(Duration.ofHours(hours)));
    }

    private static Function<Instant, Boolean> never() {
        return now -> false;
    }
}
