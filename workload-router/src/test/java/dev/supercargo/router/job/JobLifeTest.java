package dev.supercargo.router.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.contracts.routing.JobResumed;
import dev.supercargo.contracts.routing.JobSuspended;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.taskfile.Priority;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The state machine in the hands of users, whatever they do in whatever order. */
class JobLifeTest {

    private static final Instant NOW = SomeJob.NOW;

    @Test
    void aSuspendedJobGoesOnFromItsLastCheckpoint() {
        Job job = SomeJob.running();
        job.progressed(0.5, 0.4, NOW);
        job.requestStop(Stop.wanted(Stop.Aim.SUSPEND, "ann", "Data is cleaned.", false));
        job.interrupted(Loss.SUSPENDED, job.stopReason(), BigDecimal.ZERO, Money.zero(), NOW);

        assertThat(job.suspended(NOW)).isInstanceOfSatisfying(JobSuspended.class, suspended -> {
            assertThat(suspended.suspendedBy()).isEqualTo("ann");
            assertThat(suspended.reason()).isEqualTo("Data is cleaned.");
            assertThat(suspended.checkpointProgress()).isEqualTo(0.4);
        });
        assertThat(job.isStopRequested()).isFalse();
        assertThat(job.interruptions).isZero();
        assertThat(job.resumed("bob", NOW)).isInstanceOf(JobResumed.class);

        job.placed(SomeJob.placement(), NOW);
        assertThat(job.startProgress()).isEqualTo(0.4);
        assertThat(job.attempt()).isEqualTo(2);
    }

    @Test
    void aJobThatNeverRanIsAsItWasSubmittedWhenItIsResumed() {
        Job job = SomeJob.submitted();
        job.requestStop(Stop.wanted(Stop.Aim.SUSPEND, "ann", "Not yet.", false));
        job.suspended(NOW);

        job.resumed("ann", NOW);

        assertThat(job.state()).isEqualTo(JobState.SUBMITTED);
    }

    @Test
    void whatIsNotAllowedIsRefusedWithTheStateAndWhatIs() {
        Job job = SomeJob.running();
        assertThatThrownBy(() -> {
                    throw Action.RESUME.refused(job);
                })
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is RUNNING and cannot be resumed")
                .hasMessageContaining("Allowed now: cancel, suspend");
    }

    @Test
    void whateverIsDoneToItAJobKeepsItsBooksAndOffersWhatItTakes() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Job job = SomeJob.submitted();
            List<JobEvent> facts = new ArrayList<>(List.of(job.submitted()));
            for (int step = 0; step < 40; step++) {
                JobState before = job.state();
                List<JobEvent> news = step(job, random);
                facts.addAll(news);
                if (before.isEnded()) {
                    assertThat(job.state()).as("seed %d", seed).isEqualTo(before);
                    assertThat(news).isEmpty();
                }
                assertThat(job.isStopRequested() && job.state() == JobState.SUSPENDED && job.isToBeSuspended())
                        .as("a job that is suspended is not to be suspended again, seed %d", seed)
                        .isFalse();
                assertAllowed(job);
            }
            assertThat(facts)
                    .extracting(JobEvent::sequence)
                    .isEqualTo(LongStream.rangeClosed(1, facts.size()).boxed().toList());
        }
    }

    /** What every job allows, said once more in other words. */
    private static void assertAllowed(Job job) {
        Set<Action> expected = EnumSet.noneOf(Action.class);
        if (job.state().isEnded() && job.state() != JobState.SUCCEEDED) {
            expected.add(Action.RETRY);
        }
        if (!job.state().isEnded()) {
            boolean leaving = job.isStopRequested() && !job.isToBeSuspended();
            if (!leaving) {
                expected.add(Action.CANCEL);
                expected.add(Action.PRIORITISE);
            }
            if (job.state() == JobState.SUSPENDED && !leaving
                    || job.isToBeSuspended() && job.stopsUntil().isEmpty()) {
                expected.add(Action.RESUME);
            }
            if (job.state() != JobState.SUSPENDED && !job.isStopRequested()) {
                expected.add(Action.SUSPEND);
            }
        }
        assertThat(Action.allowed(job)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aRetryGoesOnFromTheCheckpointAndTellsWhatItTriesAgain() {
        Job retry = SomeJob.submitted().retrying("01kbefore", 0.4);

        assertThat(retry.submitted().retryOf()).isEqualTo("01kbefore");
        retry.placed(SomeJob.placement(), NOW);
        assertThat(retry.startProgress()).isEqualTo(0.4);
    }

    @Test
    void anErrorIsRestartedAsOftenAsTheTaskFileSays() {
        Job job = SomeJob.running(SomeJob.restarting(2));
        for (int left = 2; left > 0; left--) {
            assertThat(job.restartsLeft()).isEqualTo(left);
            job.interrupted(Loss.ERROR_EXIT, "exit code 1", BigDecimal.ZERO, Money.zero(), NOW);
            SomeJob.running(job);
        }

        assertThat(job.restartsLeft()).isZero();
        assertThat(job.restarts).isEqualTo(2);
        assertThat(job.interruptions).isZero();
    }

    @Test
    void tenLevelsOfPriorityCountTwiceAsMuch() {
        assertThat(Priority.STANDARD.weight()).isEqualTo(1);
        assertThat(new Priority(70).weight()).isEqualTo(4);
        assertThatThrownBy(() -> new Priority(101)).hasMessageContaining("from 0 to 100, but found 101");
    }

    /** One thing that users, the router or a cluster do, if it makes sense now. */
    private static List<JobEvent> step(Job job, Random random) {
        List<JobEvent> news = new ArrayList<>();
        switch (random.nextInt(9)) {
            case 0 -> wish(job, Action.CANCEL, Stop.Aim.CANCEL);
            case 1 -> wish(job, Action.SUSPEND, Stop.Aim.SUSPEND);
            case 2 -> {
                if (Action.RESUME.isAllowed(job)) {
                    if (job.state() == JobState.SUSPENDED) {
                        news.add(job.resumed("ann", NOW));
                    } else {
                        job.requestStop(new Stop());
                    }
                }
            }
            case 3 -> {
                if (job.isStopRequested() && !job.state().isEnded()) {
                    if (job.isToBeSuspended()) {
                        if (job.state().holdsCapacity()) {
                            news.add(job.interrupted(
                                    Loss.SUSPENDED, job.stopReason(), BigDecimal.ZERO, Money.zero(), NOW));
                        }
                        news.add(job.suspended(NOW));
                    } else {
                        news.add(job.cancelled(NOW));
                    }
                }
            }
            case 4 -> {
                if (job.isStopRequested() && job.state().holdsCapacity()) {
                    job.stopping(NOW);
                }
            }
            default -> news.addAll(SomeJob.forward(job, random));
        }
        return news;
    }

    private static void wish(Job job, Action action, Stop.Aim aim) {
        if (action.isAllowed(job)) {
            job.requestStop(Stop.wanted(aim, "ann", "Why not.", false));
        }
    }
}
