package dev.supercargo.engine.replan;

import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs a job minute by minute under the replanner: places cost what they cost at that minute, spot may be lost. */
final class Run {

    private static final Duration TICK = Duration.ofMinutes(1);

    final List<Review.Move> moves = new ArrayList<>();
    Instant finish = Instant.MAX;

    private final Replanner replanner =
            new Replanner(Steadiness.standard(), new Horizon(Duration.ofMinutes(5), Duration.ofMinutes(2)));
    private final Deadline deadline;
    private final Function<Instant, List<World.Spot>> market;
    private final Function<Instant, Boolean> spotIsLost;
    private final double slowness;

    private World.Spot place;
    private Instant placedAt = World.START;
    private double startProgress;
    private double progress;
    private Instant review = World.START;
    private int moneyMoves;

    /** @param slowness real running time ÷ predicted */
    Run(
            Deadline deadline,
            World.Spot first,
            Function<Instant, List<World.Spot>> market,
            Function<Instant, Boolean> spotIsLost,
            double slowness) {
        this.deadline = deadline;
        this.place = first;
        this.market = market;
        this.spotIsLost = spotIsLost;
        this.slowness = slowness;
    }

    Run toItsEnd() {
        Instant now = World.START;
        while (progress < 1 && now.isBefore(World.START.plus(Duration.ofDays(10)))) {
            now = now.plus(TICK);
            if (!now.isBefore(placedAt.plus(World.START_UP))) {
                progress = Math.min(1, progress + TICK.toMillis() / (World.WORK.toMillis() * slowness));
            }
            if (progress < 1 && place.market() == Market.SPOT && spotIsLost.apply(now)) {
                // Thrown back, it goes the reliable way.
                place(reliable(now), now);
            } else if (progress < 1 && !now.isBefore(review)) {
                think(now);
            }
        }
        finish = now;
        return this;
    }

    private World.Spot reliable(Instant now) {
        return market.apply(now).stream()
                .filter(some -> some.market() != Market.SPOT)
                .findFirst()
                .orElseThrow();
    }

    private void think(Instant now) {
        var job = World.job(deadline, saved());
        switch (replanner.review(tenure(now), job, World.cheapest(job, now, market.apply(now)), now)) {
            case Review.Stay(Instant again, String reason) -> review = again;
            case Review.Move move -> {
                moves.add(move);
                moneyMoves += move.cause() == Review.Cause.PRICE_CHANGED ? 1 : 0;
                World.Spot target = market.apply(now).stream()
                        .filter(some -> some.id().equals(move.target().option().id()))
                        .findFirst()
                        .orElseThrow();
                place(target, now);
            }
        }
    }

    private void place(World.Spot target, Instant now) {
        progress = saved();
        startProgress = progress;
        place = target;
        placedAt = now;
        review = now;
    }

    /** Since this attempt began, a checkpoint every half hour of work. */
    private double saved() {
        double interval = 0.5 / (World.WORK.toMinutes() / 60.0) / slowness;
        return startProgress + Math.floor((progress - startProgress) / interval + 1e-9) * interval;
    }

    private Tenure tenure(Instant now) {
        Instant running = placedAt.plus(World.START_UP);
        return new Tenure(
                place.id(),
                8,
                1,
                place.market(),
                HourlyRate.usd(place.price()),
                placedAt,
                now.isBefore(running) ? Measured.unknown("starting") : Measured.known(running),
                startProgress,
                progress,
                Math.min(progress, saved()),
                Measured.known(Durations.times(World.WORK, 1 - startProgress)),
                moneyMoves);
    }
}
