package dev.supercargo.router.placement;

import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.replan.Review;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.Loss;
import dev.supercargo.router.job.Placement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Thinks the place of a job over and moves the job if that is worth it. A move is one transaction: the old attempt is
 * settled, the new one decided, both are told; clusters follow what is stored, so a crash at any moment loses nothing.
 */
@ApplicationScoped
public class ReviewPlace {

    private final Jobs jobs;
    private final DecisionDesk desk;
    private final Relocation relocation;
    private final ReviewRules rules;
    private final PlatformClock clock;

    ReviewPlace(Jobs jobs, DecisionDesk desk, Relocation relocation, ReviewRules rules, PlatformClock clock) {
        this.jobs = jobs;
        this.desk = desk;
        this.relocation = relocation;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public void review(String jobId) {
        desk.takeTurn();
        jobs.findAsLeader(jobId)
                .filter(job -> job.state().holdsCapacity()
                        && job.state() != JobState.PLACED
                        && !job.isStopRequested()
                        && job.pricePerHour().isPresent())
                .ifPresent(this::review);
    }

    private void review(Job job) {
        Instant now = clock.now();
        DecisionDesk.Considered considered = desk.consider(job, Sitting.Purpose.DECIDE, now);
        Review review = rules.replanner()
                .review(JobTenure.of(job), considered.question().spec(), considered.decision(), now);
        switch (review) {
            case Review.Stay(Instant again, String reason) -> job.reviewAt(again);
            case Review.Move move -> move(job, move, considered, now);
        }
    }

    private void move(Job job, Review.Move move, DecisionDesk.Considered considered, Instant now) {
        DecisionDesk.Decided decided = desk.file(job, considered, "", decision -> overruled(decision, move));
        if (!(decided.decision() instanceof PlacementDecision.Placed placed)) {
            throw new IllegalStateException("a move has a target, but decision " + decided.id() + " has none");
        }
        Placement placement =
                ChosenPlace.of(placed, decided.id(), desk::isSimulated).moving(move.expectedSaving());
        relocation.move(
                job,
                loss(move.cause()),
                placement,
                considered.question().spec().terms().deadline(),
                now);
    }

    /** The review's choice first, then what the policy would have done. */
    private static PlacementDecision overruled(PlacementDecision decision, Review.Move move) {
        List<Ranked> candidates = new ArrayList<>();
        candidates.add(new Ranked(move.target(), "chosen: " + move.reason()));
        decision.candidates().stream()
                .filter(ranked -> !ranked.assessment().equals(move.target()))
                .map(ranked -> ranked.verdict().startsWith("chosen: ")
                        ? new Ranked(ranked.assessment(), "the policy's choice for a job without a place")
                        : ranked)
                .forEach(candidates::add);
        return new PlacementDecision.Placed(
                decision.snapshotId(), decision.policy(), move.target(), move.reason(), candidates);
    }

    private static Loss loss(Review.Cause cause) {
        return switch (cause) {
            case DEADLINE_GUARD -> Loss.DEADLINE_GUARD;
            case BEHIND_PLAN -> Loss.BEHIND_PLAN;
            case PRICE_CHANGED -> Loss.PRICE_CHANGED;
            case CAPACITY_FREED -> Loss.CAPACITY_FREED;
        };
    }
}
