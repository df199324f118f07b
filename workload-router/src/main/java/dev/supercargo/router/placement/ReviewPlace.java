package dev.supercargo.router.placement;

import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.replan.Review;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.DueJobs;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.Loss;
import dev.supercargo.router.job.Placement;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Thinks the place of a job over and moves the job if that is worth it. A move is one transaction: the old attempt is
 * settled, the new one decided, both are told; clusters follow what is stored, so a crash at any moment loses nothing.
 */
@ApplicationScoped
public class ReviewPlace {

    private final Jobs jobs;
    private final DueJobs dueJobs;
    private final DecisionDesk desk;
    private final Relocation relocation;
    private final ReviewRules rules;
    private final PlatformClock clock;

    ReviewPlace(
            Jobs jobs,
            DueJobs dueJobs,
            DecisionDesk desk,
            Relocation relocation,
            ReviewRules rules,
            PlatformClock clock) {
        this.jobs = jobs;
        this.dueJobs = dueJobs;
        this.desk = desk;
        this.relocation = relocation;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Finds those whose time has come that stay where they are, as nearly all do, and notes it for all of them together.
     *
     * @return ids of the others, each to be reviewed by itself
     */
    List<String> othersThanStaying() {
        Instant now = clock.now();
        Map<Instant, List<Job>> staying = new TreeMap<>();
        List<String> others = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            List<Job> due = dueJobs.awaitingReview(now);
            if (!due.isEmpty()) {
                Sitting sitting = desk.sit(Sitting.Purpose.PLAN, now);
                due.forEach(job -> staying(job, sitting)
                        .ifPresentOrElse(
                                stay -> staying.computeIfAbsent(stay.again(), again -> new ArrayList<>())
                                        .add(job),
                                () -> others.add(job.id())));
            }
        });
        if (!staying.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> staying.forEach(dueJobs::reviewAgain));
        }
        return others;
    }

    /** Ids of all whose time has come. */
    List<String> due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> dueJobs.awaitingReview(clock.now()).stream()
                        .map(Job::id)
                        .toList());
    }

    /**
     * That it stays, if that can be told from what all jobs together leave. What it holds itself could only make the policy
     * choose more of the same place, which is no move, unless that is a way to keep a deadline.
     */
    private Optional<Review.Stay> staying(Job job, Sitting sitting) {
        if (!isReviewed(job)) {
            return Optional.empty();
        }
        DecisionDesk.Considered considered = desk.consider(job, sitting);
        boolean itself = considered.question().spec().terms().deadline() instanceof Deadline.By
                && job.place().filter(ScarceCapacity::is).isPresent();
        return !itself && review(job, considered, sitting.at()) instanceof Review.Stay stay
                ? Optional.of(stay)
                : Optional.empty();
    }

    @Transactional
    public void review(String jobId) {
        desk.takeTurn();
        jobs.findAsLeader(jobId).filter(ReviewPlace::isReviewed).ifPresent(this::review);
    }

    private static boolean isReviewed(Job job) {
        return job.state().holdsCapacity()
                && job.state() != JobState.PLACED
                && !job.isStopRequested()
                && job.pricePerHour().isPresent();
    }

    private void review(Job job) {
        Instant now = clock.now();
        DecisionDesk.Considered considered = desk.consider(job, Sitting.Purpose.DECIDE, now);
        switch (review(job, considered, now)) {
            case Review.Stay(Instant again, String reason) -> job.reviewAt(again);
            case Review.Move move -> move(job, move, considered, now);
        }
    }

    private Review review(Job job, DecisionDesk.Considered considered, Instant now) {
        return rules.replanner().review(JobTenure.of(job), considered.question().spec(), considered.decision(), now);
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
