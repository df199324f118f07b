package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.SuccessPolicyBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JobLifecycleTest extends ClusterTest {

    private static final String PLACE_ON_PREMISES = """
            {"spec":{"suspend":false,"template":{"spec":{
              "affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[
                {"matchExpressions":[{"key":"karpenter.sh/capacity-type","operator":"In","values":["on-prem"]}]}]}}},
              "tolerations":[{"key":"nvidia.com/gpu","operator":"Exists"}]}}}}""";

    @BeforeEach
    void cluster() throws IOException {
        start(Options.forTests());
    }

    private Job merge(Job job, String patch) {
        return client.resource(job).patch(PatchContext.of(PatchType.JSON_MERGE), patch);
    }

    @Test
    void runsToItsEndInSimulatedTime() {
        Job job = await(submit(JobMother.aJob("train").onPremises()), now -> is(now, "Complete"));

        Duration took = Duration.between(
                Instant.parse(job.getStatus().getStartTime()),
                Instant.parse(job.getStatus().getCompletionTime()));
        assertThat(took).isBetween(Duration.ofMinutes(95), Duration.ofMinutes(150));
        assertThat(job.getStatus().getSucceeded()).isEqualTo(1);
        Pod pod = podsOf(job).getFirst();
        assertThat(pod.getStatus().getPhase()).isEqualTo("Succeeded");
        assertThat(pod.getMetadata().getAnnotations()).containsEntry("supercargo.dev/progress", "1.0000");
        assertThat(client.pods().resource(pod).getLog().lines())
                .allMatch(line -> line.startsWith("[simulated] "))
                .hasSizeGreaterThan(100);
    }

    @Test
    void placesASuspendedJobByOnePatch() {
        Job job = await(submit(JobMother.aJob("placed").suspended()), now -> is(now, "Suspended"));
        assertThat(podsOf(job)).isEmpty();

        merge(job, PLACE_ON_PREMISES);

        assertThat(await(job, now -> is(now, "Complete")).getStatus().getSucceeded())
                .isEqualTo(1);
        assertThat(podsOf(job).getFirst().getSpec().getNodeName()).startsWith("local-");
    }

    @Test
    void refusesToMoveAJobThatIsNotSuspended() {
        Job job = submit(JobMother.aJob("running").onPremises());
        await(job, now -> now.getStatus() != null && now.getStatus().getStartTime() != null);

        assertThatThrownBy(() -> merge(job, PLACE_ON_PREMISES.replace("on-prem", "spot")))
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(422);
                    assertThat(refused.getMessage()).contains("spec.template", "field is immutable");
                });
    }

    @Test
    void refusesToChangeTheImageEvenOfASuspendedJob() {
        Job job = submit(JobMother.aJob("image").suspended());

        assertThatThrownBy(
                        () -> merge(
                                job,
                                "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"train\",\"image\":\"other:2\"}]}}}}"))
                .hasMessageContaining("field is immutable");
    }

    @Test
    void suspendingDeletesThePodsAndResumingElsewhereStartsAgain() {
        Job job = submit(JobMother.aJob("moved").onPremises().with("SUPERCARGO_SIMULATED_STALL", "50%"));
        await(
                job,
                now -> now.getStatus() != null
                        && Integer.valueOf(1).equals(now.getStatus().getReady()));

        merge(job, "{\"spec\":{\"suspend\":true}}");
        Job suspended = await(job, now -> is(now, "Suspended"));

        assertThat(podsOf(job)).isEmpty();
        assertThat(suspended.getStatus().getStartTime()).isNull();
        merge(job, PLACE_ON_PREMISES.replace("on-prem", "on-demand"));
        await(job, now -> Integer.valueOf(1).equals(now.getStatus().getReady()));
        assertThat(podsOf(job).getFirst().getSpec().getNodeName()).contains("on-demand");
    }

    @Test
    void anExitCodeOfTheUsersProgramFailsTheJob() {
        Job job = submit(JobMother.aJob("bug").onPremises().failingOn(42).with("SUPERCARGO_SIMULATED_EXIT", "42@30%"));

        Job failed = await(job, now -> is(now, "Failed"));

        assertThat(failed.getStatus().getConditions())
                .filteredOn(condition -> condition.getType().equals("Failed"))
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.getReason()).isEqualTo("PodFailurePolicy");
                    assertThat(condition.getMessage()).contains("exit code 42", "FailJob rule at index 0");
                });
        assertThat(podsOf(job).getFirst().getMetadata().getAnnotations())
                .containsEntry("supercargo.dev/progress", "0.3000");
    }

    @Test
    void otherExitCodesAreRetriedUpToTheLimit() {
        Job wanted = JobMother.aJob("flaky")
                .onPremises()
                .with("SUPERCARGO_SIMULATED_EXIT", "1@1%")
                .build();
        wanted.getSpec().setBackoffLimit(2);

        Job failed = await(client.resource(wanted).create(), now -> is(now, "Failed"));

        assertThat(failed.getStatus().getFailed()).isEqualTo(3);
        assertThat(podsOf(failed)).hasSize(3);
    }

    @Test
    void theActiveDeadlineEndsAStalledJob() {
        Job wanted = JobMother.aJob("stalled")
                .onPremises()
                .with("SUPERCARGO_SIMULATED_STALL", "50%")
                .build();
        wanted.getSpec().setActiveDeadlineSeconds(Duration.ofHours(5).toSeconds());

        Job failed = await(client.resource(wanted).create(), now -> is(now, "Failed"));

        assertThat(failed.getStatus().getConditions())
                .anyMatch(condition -> "DeadlineExceeded".equals(condition.getReason()));
    }

    @Test
    void deletingAJobDeletesItsPods() {
        Job job = await(submit(JobMother.aJob("gone").onPremises()), now -> is(now, "Complete"));

        client.resource(job).delete();

        assertThat(client.resource(job).get()).isNull();
        assertThat(podsOf(job)).isEmpty();
    }

    @Test
    void refusesAJobThatARealClusterWouldRefuse() {
        Job wanted = JobMother.aJob("wrong").build();
        wanted.getSpec().getTemplate().getSpec().setRestartPolicy("Always");
        wanted.getSpec().getTemplate().getSpec().getContainers().getFirst().setImage(null);

        assertThatThrownBy(() -> client.resource(wanted).create())
                .isInstanceOfSatisfying(
                        KubernetesClientException.class,
                        refused -> assertThat(refused.getStatus().getDetails().getCauses())
                                .extracting(cause -> cause.getField())
                                .containsAll(List.of(
                                        "spec.template.spec.restartPolicy", "spec.template.spec.containers[0].image")));
    }

    @Test
    void anIndexThatFailsForGoodDoesNotEndTheOthers() {
        Job wanted = JobMother.aJob("sweep")
                .onPremises()
                .pods(2)
                .with("SIMULATED_RUN_TIME", "PT10M")
                .with("SUPERCARGO_SIMULATED_EXIT", "1@50%")
                .build();
        wanted.getSpec().setBackoffLimitPerIndex(0);
        wanted.getSpec().setMaxFailedIndexes(2);

        Job failed = await(client.resource(wanted).create(), now -> is(now, "Failed"));

        assertThat(failed.getStatus().getFailedIndexes()).isEqualTo("0-1");
        assertThat(failed.getStatus().getFailed()).isEqualTo(2);
        assertThat(failed.getStatus().getConditions())
                .anyMatch(condition -> "FailedIndexes".equals(condition.getReason()));
    }

    @Test
    void theIndexThatMattersMakesTheJobASuccess() {
        Job wanted = JobMother.aJob("leader").onPremises().pods(2).build();
        wanted.getSpec().setParallelism(1);
        wanted.getSpec()
                .setSuccessPolicy(new SuccessPolicyBuilder()
                        .addNewRule()
                        .withSucceededIndexes("0")
                        .endRule()
                        .build());

        Job complete = await(client.resource(wanted).create(), now -> is(now, "Complete"));

        assertThat(complete.getStatus().getCompletedIndexes()).isEqualTo("0");
        assertThat(complete.getStatus().getConditions())
                .anyMatch(condition ->
                        "SuccessPolicy".equals(condition.getReason()) && "Complete".equals(condition.getType()));
    }

    @Test
    void anEvictedPodIsReplacedAndDoesNotCount() throws Exception {
        Job job = submit(JobMother.aJob("evicted").onPremises().with("SUPERCARGO_SIMULATED_STALL", "50%"));
        await(
                job,
                now -> now.getStatus() != null
                        && Integer.valueOf(1).equals(now.getStatus().getReady()));

        client.pods().resource(podsOf(job).getFirst()).evict();

        List<Pod> pods = client.pods()
                .inNamespace(JobMother.NAMESPACE)
                .withLabel("batch.kubernetes.io/job-name", "evicted")
                .informOnCondition(now -> now.size() == 2)
                .get(60, TimeUnit.SECONDS);
        assertThat(client.resource(job).get().getStatus().getFailed()).isIn(null, 0);
        assertThat(pods)
                .filteredOn(pod -> pod.getStatus().getPhase().equals("Failed"))
                .singleElement()
                .satisfies(pod -> assertThat(pod.getStatus().getConditions())
                        .anyMatch(condition -> "EvictionByEvictionAPI".equals(condition.getReason())));
    }
}
