package dev.supercargo.engine.spot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.HourlyRate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DeadlineGuardTest {

    /** Hostile and ordinary policies; each must be kept on time. */
    private static List<SpotPolicy> policies(long seed) {
        return List.of(
                named("random", (state, up) -> Holding.values()[new Random(seed + state.tick()).nextInt(3)]),
                named("idle", (state, up) -> Holding.IDLE),
                named("spot even where there is none", (state, up) -> Holding.SPOT),
                named("back and forth", (state, up) -> state.tick() % 2 == 0 ? Holding.SPOT : Holding.ON_DEMAND),
                named("leaves what runs", (state, up) -> state.live() == Holding.IDLE ? Holding.SPOT : Holding.IDLE),
                named("restarts", (state, up) -> state.live() == Holding.SPOT ? Holding.ON_DEMAND : Holding.SPOT),
                new OnDemandPolicy(),
                new GreedyPolicy(),
                new UniformProgressPolicy());
    }

    /** More than 10^4 runs: 1,200 jobs under nine policies each. */
    @Property(tries = 1200)
    void aJobThatOnDemandCouldFinishIsNeverLate(
            @ForAll("jobs") DeadlineJob job,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int meanRun,
            @ForAll @IntRange(min = 0, max = 100) int percentOfEstimate) {
        boolean possible = new DeadlineGuard(job).isSafe(JobState.start());
        // The work turns out to be anything between 80 % of the median and what the guard reckons with.
        long least = job.work().toMillis() * 8 / 10;
        long actual = least + (job.workAtMost().toMillis() - least) * percentOfEstimate / 100;
        for (SpotPolicy policy : policies(seed)) {
            int ticks = ticksUntilDone(policy, job, Math.max(1, actual), new Availability(seed, meanRun));

            if (possible) {
                assertThat(ticks).as("%s, %s", policy.name(), job).isLessThanOrEqualTo(job.ticks());
            }
        }
    }

    @Property(tries = 60)
    void oursIsNeverLateEither(
            @ForAll("jobs") DeadlineJob job, @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int meanRun) {
        boolean possible = new DeadlineGuard(job).isSafe(JobState.start());

        int ticks = ticksUntilDone(
                SupercargoPolicy.fitted(), job, job.workAtMost().toMillis(), new Availability(seed, meanRun));

        assertThat(ticks <= job.ticks() || !possible).as("%s", job).isTrue();
    }

    /** The flaw of the published guard: it asked what ran in the last tick, not what is alive in this one. */
    @Test
    void goesOnDemandInTheTickInWhichTheLastSafeSpotIsLost() {
        DeadlineJob job = job(Duration.ofHours(2), Duration.ofMinutes(150), Duration.ofMinutes(6), 600);
        DeadlineGuard guard = new DeadlineGuard(job);
        JobState onSpot = new JobState(13, Duration.ofMinutes(110).toMillis(), Holding.SPOT, 0);

        assertThat(guard.slackTicks(onSpot)).isZero();
        assertThat(guard.permit(Holding.SPOT, onSpot, true)).isEqualTo(Holding.SPOT);
        assertThat(guard.permit(Holding.SPOT, onSpot, false)).isEqualTo(Holding.ON_DEMAND);
        assertThat(guard.permit(Holding.IDLE, onSpot, true)).isNotEqualTo(Holding.IDLE);
    }

    @Test
    void keepsALivingSpotWhenItIsTheOnlyHope() {
        DeadlineJob job = job(Duration.ofHours(2), Duration.ofHours(2), Duration.ofMinutes(6), 600);
        JobState onSpot = new JobState(1, Duration.ofMinutes(10).toMillis(), Holding.SPOT, 0);

        assertThat(new DeadlineGuard(job).isSafe(onSpot)).isFalse();
        assertThat(new DeadlineGuard(job).permit(Holding.ON_DEMAND, onSpot, true))
                .isEqualTo(Holding.SPOT);
    }

    @Test
    void goesOnWhenTheWorkExceedsTheEstimate() {
        DeadlineJob job = job(Duration.ofHours(1), Duration.ofHours(5), Duration.ofMinutes(6), 600);
        JobState overrun = new JobState(8, Duration.ofHours(1).toMillis(), Holding.IDLE, 0);

        assertThat(new DeadlineGuard(job).permit(Holding.IDLE, overrun, true)).isEqualTo(Holding.SPOT);
        assertThat(new DeadlineGuard(job).permit(Holding.IDLE, overrun, false)).isEqualTo(Holding.ON_DEMAND);
    }

    @Provide
    Arbitrary<DeadlineJob> jobs() {
        Arbitrary<Integer> tick = Arbitraries.of(60, 195, 300, 600, 613, 3600);
        Arbitrary<Integer> workMinutes = Arbitraries.integers().between(1, 50 * 60);
        Arbitrary<Integer> slackMinutes = Arbitraries.integers().between(0, 40 * 60);
        Arbitrary<Integer> delaySeconds = Arbitraries.integers().between(0, 2000);
        Arbitrary<Integer> ratioPercent = Arbitraries.integers().between(130, 1100);
        Arbitrary<Integer> atMostPercent = Arbitraries.of(100, 100, 120);
        return Combinators.combine(tick, workMinutes, slackMinutes, delaySeconds, ratioPercent, atMostPercent)
                .as((ticks, work, slack, delay, ratio, atMost) -> {
                    Duration most = Duration.ofSeconds(work * 60L * atMost / 100);
                    return new DeadlineJob(
                            Duration.ofMinutes(work),
                            most,
                            most.plusMinutes(slack).plusSeconds(delay).plusSeconds(ticks),
                            Duration.ofSeconds(delay),
                            Duration.ofSeconds(ticks),
                            HourlyRate.usd("1"),
                            HourlyRate.usd(BigDecimal.valueOf(ratio, 2).toString()));
                });
    }

    private static int ticksUntilDone(
            SpotPolicy policy, DeadlineJob job, long actualMillis, Availability availability) {
        SpotPolicy.Decider decider = policy.start(job);
        DeadlineGuard guard = new DeadlineGuard(job);
        JobState state = JobState.start();
        while (state.doneMillis() < actualMillis) {
            boolean up = availability.next();
            state = state.found(up);
            state = state.after(guard.permit(decider.choose(state, up), state, up), job);
        }
        return state.tick();
    }

    /** Runs of random length, at times spiteful: gone as soon as somebody might rely on it. */
    private static final class Availability {
        private final Random dice;
        private final int meanRun;
        private boolean up;

        Availability(long seed, int meanRun) {
            this.dice = new Random(seed);
            this.meanRun = meanRun;
            this.up = dice.nextBoolean();
        }

        boolean next() {
            if (dice.nextInt(meanRun) == 0) {
                up = !up;
            }
            return up;
        }
    }

    private static SpotPolicy named(String name, SpotPolicy.Decider decider) {
        return new SpotPolicy() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Decider start(DeadlineJob job) {
                return decider;
            }
        };
    }

    private static DeadlineJob job(Duration work, Duration deadline, Duration delay, long tickSeconds) {
        return DeadlineJob.exactly(
                work,
                deadline,
                delay,
                Duration.ofSeconds(tickSeconds),
                HourlyRate.usd("0.9731"),
                HourlyRate.usd("3.06"));
    }
}
