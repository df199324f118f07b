package dev.supercargo.simulator.spot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.spot.DeadlineJob;
import dev.supercargo.engine.spot.Holding;
import dev.supercargo.engine.spot.JobState;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimumTest {

    private static final Duration TICK = Duration.ofMinutes(10);

    @ParameterizedTest
    @ValueSource(longs = {0, 72, 180, 360, 600, 720, 1440})
    void equalsTheBestOfAllPlans(long delaySeconds) {
        Random dice = new Random(delaySeconds);
        for (int round = 0; round < 40; round++) {
            String ups = IntStream.range(0, 11)
                    .mapToObj(tick -> dice.nextInt(3) > 0 ? "1" : "0")
                    .collect(Collectors.joining());
            DeadlineJob job = Mothers.aJob(
                    Duration.ofMinutes(20 + dice.nextInt(60)),
                    TICK.multipliedBy(ups.length()),
                    Duration.ofSeconds(delaySeconds),
                    TICK);
            Trace trace = Mothers.aTrace(TICK, ups);

            double optimum = Optimum.usd(job, trace, 0);

            double best = bestOfAllPlans(job, trace, JobState.start(), 0, 0);
            if (Double.isInfinite(best)) {
                assertThat(optimum).isInfinite();
            } else {
                assertThat(optimum).as("%s on %s", job, ups).isCloseTo(best, within(1e-9));
            }
        }
    }

    private static double bestOfAllPlans(DeadlineJob job, Trace trace, JobState state, int spot, int onDemand) {
        if (state.finished(job.work())) {
            return new Outcome(spot, onDemand, 0, false).usd(job);
        }
        if (state.tick() == job.ticks()) {
            return Double.POSITIVE_INFINITY;
        }
        boolean up = trace.isUp(state.tick());
        JobState found = state.found(up);
        double best = Math.min(
                bestOfAllPlans(job, trace, found.after(Holding.IDLE, job), spot, onDemand),
                bestOfAllPlans(job, trace, found.after(Holding.ON_DEMAND, job), spot, onDemand + 1));
        return up
                ? Math.min(best, bestOfAllPlans(job, trace, found.after(Holding.SPOT, job), spot + 1, onDemand))
                : best;
    }
}
