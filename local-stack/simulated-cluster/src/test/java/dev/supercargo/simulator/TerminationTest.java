package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to pods that are told to end while they run. */
final class TerminationTest extends ClusterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A second of real time, in which the job gets on by one percent. */
    private static final Duration GRACE = Duration.ofHours(1);

    @BeforeEach
    void cluster() throws IOException {
        start(Options.forTests());
    }

    @Test
    void aDeletedPodEndsInItsGraceAndSavesWhatItHasDone() {
        Job job = running(JobMother.aJob("saves")
                .annotated("supercargo.dev/checkpoint-interval", "PT90H")
                .with("SIMULATED_TERMINATION", "PT30M"));
        try (Life<Pod> life = lifeOf(pod(job))) {
            client.resource(pod(job)).delete();

            Pod last = life.last();
            assertThat(life.seen).as("it is seen to be ending").anySatisfy(seen -> {
                assertThat(seen.getMetadata().getDeletionTimestamp()).isNotNull();
                assertThat(seen.getMetadata().getDeletionGracePeriodSeconds()).isEqualTo(GRACE.toSeconds());
                assertThat(seen.getStatus().getPhase()).isEqualTo("Running");
            });
            assertThat(exitCode(last)).isEqualTo(143);
            assertThat(annotation(last, "checkpoint-progress"))
                    .isEqualTo(annotation(last, "progress"))
                    .isNotEqualTo("0.0000");
        }
    }

    @Test
    void aPodThatTakesLongerThanItsGraceIsKilledAndSavesNothing() {
        Job job = running(JobMother.aJob("late")
                .annotated("supercargo.dev/checkpoint-interval", "PT90H")
                .with("SIMULATED_TERMINATION", "PT2H"));
        try (Life<Pod> life = lifeOf(pod(job))) {
            client.resource(pod(job)).delete();

            Pod last = life.last();
            assertThat(exitCode(last)).isEqualTo(137);
            assertThat(annotation(last, "checkpoint-progress"))
                    .isEqualTo("0.0000")
                    .isNotEqualTo(annotation(last, "progress"));
        }
    }

    @Test
    void aPodWithoutGraceHasGoneWhenTheAnswerComes() {
        Job job = running(JobMother.aJob("forced"));
        Pod pod = pod(job);

        client.resource(pod).withGracePeriod(0).delete();

        Pod next = client.resource(pod).get();
        assertThat(next == null ? "" : next.getMetadata().getUid())
                .isNotEqualTo(pod.getMetadata().getUid());
    }

    @Test
    void aJobThatIsDeletedInTheForegroundGoesAfterItsPods() {
        Job job = running(JobMother.aJob("last"));
        try (Life<Pod> pod = lifeOf(pod(job));
                Life<Job> owner = lifeOf(job)) {
            client.resource(job)
                    .withPropagationPolicy(DeletionPropagation.FOREGROUND)
                    .delete();

            assertThat(revision(owner.last())).isGreaterThan(revision(pod.last()));
            assertThat(podsOf(job)).as("no new ones").isEmpty();
        }
    }

    @Test
    void aJobThatIsDeletedInTheBackgroundGoesAtOnceAndItsPodsEnd() {
        Job job = running(JobMother.aJob("first"));
        try (Life<Pod> pod = lifeOf(pod(job))) {
            client.resource(job).delete();

            assertThat(client.resource(job).get()).isNull();
            assertThat(exitCode(pod.last())).isEqualTo(143);
        }
    }

    private Job running(JobMother job) {
        Job wanted = job.onPremises()
                .annotated("supercargo.dev/predicted-run-time", "PT100H")
                .build();
        wanted.getSpec().getTemplate().getSpec().setTerminationGracePeriodSeconds(GRACE.toSeconds());
        return await(
                client.resource(wanted).create(),
                now -> now.getStatus() != null
                        && Integer.valueOf(1).equals(now.getStatus().getReady()));
    }

    private Pod pod(Job job) {
        return podsOf(job).getFirst();
    }

    private static int exitCode(Pod pod) {
        return pod.getStatus()
                .getContainerStatuses()
                .getFirst()
                .getState()
                .getTerminated()
                .getExitCode();
    }

    private static String annotation(Pod pod, String name) {
        return pod.getMetadata().getAnnotations().get("supercargo.dev/" + name);
    }

    private static long revision(HasMetadata object) {
        return Long.parseLong(object.getMetadata().getResourceVersion());
    }

    /** Follows one object until it has gone. */
    private <T extends HasMetadata> Life<T> lifeOf(T object) {
        Life<T> life = new Life<>();
        var informer = client.resource(object).inform(life);
        life.informer = informer::close;
        return life;
    }

    private static final class Life<T extends HasMetadata> implements ResourceEventHandler<T>, AutoCloseable {

        private final List<T> seen = new CopyOnWriteArrayList<>();
        private final CompletableFuture<T> last = new CompletableFuture<>();
        private Runnable informer = () -> {};

        T last() {
            assertThat(last).succeedsWithin(PATIENCE);
            return last.join();
        }

        @Override
        public void onAdd(T object) {
            seen.add(object);
        }

        @Override
        public void onUpdate(T before, T object) {
            seen.add(object);
        }

        @Override
        public void onDelete(T object, boolean unknown) {
            last.complete(object);
        }

        @Override
        public void close() {
            informer.run();
        }
    }
}
