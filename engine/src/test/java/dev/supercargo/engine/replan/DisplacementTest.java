package dev.supercargo.engine.replan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.assignment.Stake;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a job of ten hours loses if it makes room on an owned machine at one dollar an hour. */
class DisplacementTest {

    private static final World.Spot OWNED = new World.Spot("owned", Market.OWNED, "1.00");
    private static final World.Spot ON_DEMAND = new World.Spot("on-demand", Market.ON_DEMAND, "10.00");
    private static final World.Spot SPOT = new World.Spot("spot", Market.SPOT, "3.00");
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void isTheRepeatedWorkAndWhatTheRestCostsMoreElsewhere() {
        // Half done with nine twentieths saved: half an hour is repeated, the rest is 5 h here and 5.5 h elsewhere.
        Displacement displacement = displacement(new Deadline.None(), 5, 0.5, 0.45, List.of(OWNED, ON_DEMAND), DAY);

        assertThat(displacement.staying()).isEqualTo(Money.usd("5.00"));
        assertThat(displacement.repeated()).isEqualTo(Money.usd("0.50"));
        assertThat(displacement.cost()).isBetween(Money.usd("50"), Money.usd("51"));
        assertThat(displacement.stake())
                .isInstanceOfSatisfying(
                        Stake.Elsewhere.class,
                        stake -> assertThat(stake.lost())
                                .isEqualTo(displacement.cost().plus(Money.usd("1"))));
        assertThat(displacement.words()).contains("USD of repeated work included");
    }

    @Test
    void growsWithTheWorkSinceTheLastCheckpoint() {
        Displacement saved = displacement(new Deadline.None(), 5, 0.5, 0.5, List.of(OWNED, ON_DEMAND), DAY);
        Displacement unsaved = displacement(new Deadline.None(), 5, 0.5, 0, List.of(OWNED, ON_DEMAND), DAY);

        assertThat(unsaved.cost().minus(saved.cost())).isGreaterThan(Money.usd("45"));
    }

    @Test
    void countsWhatTheRestCostsMoreOnlyAsFarAsThePlanLooks() {
        Displacement whole = displacement(new Deadline.None(), 2, 0.2, 0.2, List.of(OWNED, ON_DEMAND), DAY);
        Displacement quarter =
                displacement(new Deadline.None(), 2, 0.2, 0.2, List.of(OWNED, ON_DEMAND), Duration.ofHours(2));

        assertThat(lost(quarter).minus(margin()))
                .isEqualTo(lost(whole).minus(margin()).timesEstimate(0.25));
    }

    @Test
    void leavesAJobAloneThatHasJustArrived() {
        Displacement displacement = displacement(new Deadline.None(), 0.5, 0.05, 0.05, List.of(OWNED, ON_DEMAND), DAY);

        assertThat(displacement.stake()).isInstanceOf(Stake.Immovable.class);
    }

    /** So that two jobs do not take each other's place to and fro: one hour, two, four, eight. */
    @Test
    void leavesAJobAloneTheLongerTheOftenerItWasMoved() {
        Instant afterFiveHours = World.START.plus(Duration.ofHours(5));
        JobSpec job = World.job(new Deadline.None(), 0.5);

        assertThat(movedBefore(2, job, afterFiveHours)).isInstanceOf(Stake.Elsewhere.class);
        assertThat(movedBefore(3, job, afterFiveHours)).isInstanceOf(Stake.Immovable.class);
    }

    @Test
    void aJobThatCanRunNowhereElseWouldWait() {
        Displacement displacement = displacement(new Deadline.None(), 5, 0.5, 0.45, List.of(OWNED), DAY);

        assertThat(displacement.stake()).isInstanceOf(Stake.NowhereElse.class);
    }

    @Test
    void neverCostsADeadline() {
        Deadline tight = new Deadline.By(World.START.plus(Duration.ofMinutes(10 * 60 + 30)));
        Deadline wide = new Deadline.By(World.START.plus(Duration.ofHours(20)));

        assertThat(displacement(tight, 5, 0.5, 0, List.of(OWNED, ON_DEMAND), DAY)
                        .stake())
                .isInstanceOf(Stake.Immovable.class);
        assertThat(displacement(wide, 5, 0.5, 0.5, List.of(OWNED, SPOT), DAY).stake())
                .isInstanceOf(Stake.Immovable.class);
        assertThat(displacement(wide, 5, 0.5, 0.5, List.of(OWNED, ON_DEMAND), DAY)
                        .stake())
                .isInstanceOf(Stake.Elsewhere.class);
    }

    private static Money lost(Displacement displacement) {
        return ((Stake.Elsewhere) displacement.stake()).lost();
    }

    /** Fifteen per cent of eight hours at a dollar. */
    private static Money margin() {
        return Money.usd("1.20");
    }

    private static Displacement displacement(
            Deadline deadline, double ranHours, double progress, double saved, List<World.Spot> market, Duration span) {
        Instant now = World.START.plus(Duration.ofMinutes(Math.round(ranHours * 60)));
        JobSpec job = World.job(deadline, saved);
        return Displacement.of(
                tenure(progress, saved, 0), job, World.cheapest(job, now, market), Steadiness.standard(), span, now);
    }

    private static Stake movedBefore(int times, JobSpec job, Instant now) {
        return Displacement.of(
                        tenure(0.5, 0.5, times),
                        job,
                        World.cheapest(job, now, List.of(OWNED, ON_DEMAND)),
                        Steadiness.standard(),
                        DAY,
                        now)
                .stake();
    }

    private static Tenure tenure(double progress, double saved, int moves) {
        return new Tenure(
                OWNED.id(),
                8,
                1,
                Market.OWNED,
                HourlyRate.usd(OWNED.price()),
                World.START,
                Measured.known(World.START),
                0,
                progress,
                saved,
                Measured.known(World.WORK),
                moves);
    }
}
