package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.WatchEvent;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import org.junit.jupiter.api.Test;

class LeanSerializationTest {

    private static final String JOB = """
            {"kind": "Job", "metadata": {"name": "sc-one-1"},
              "spec": {"suspend": true, "template": {"spec": {"containers": [{"name": "train"}]}}}}
            """;

    private final LeanSerialization serialization = new LeanSerialization();

    @Test
    void readsOfAPodWhatTheMirrorKeeps() {
        WatchEvent event = read("""
                {"type": "MODIFIED", "object": {"kind": "Pod", "apiVersion": "v1",
                  "metadata": {"name": "sc-one-1-0", "namespace": "jobs", "resourceVersion": "17",
                    "labels": {"a": "b"}, "annotations": {"c": "d"}, "managedFields": [{"manager": "kubelet"}]},
                  "spec": {"nodeName": "node-1", "volumes": [{"name": "data", "emptyDir": {}}],
                    "containers": [{"name": "train", "image": "busybox", "env": [{"name": "X", "value": "1"}],
                      "resources": {"limits": {"nvidia.com/gpu": "8"}}}]},
                  "status": {"phase": "Running", "conditions": [{"type": "PodScheduled", "status": "True",
                      "lastTransitionTime": "2026-11-26T08:00:00Z"}],
                    "containerStatuses": [{"name": "train",
                      "state": {"running": {"startedAt": "2026-11-26T08:00:01Z"}}}]}}}
                """);

        assertThat(event.getType()).isEqualTo("MODIFIED");
        Pod pod = (Pod) event.getObject();
        assertThat(pod.getMetadata().getName()).isEqualTo("sc-one-1-0");
        assertThat(pod.getMetadata().getNamespace()).isEqualTo("jobs");
        assertThat(pod.getMetadata().getResourceVersion()).isEqualTo("17");
        assertThat(pod.getMetadata().getLabels()).containsEntry("a", "b");
        assertThat(pod.getMetadata().getAnnotations()).containsEntry("c", "d");
        assertThat(pod.getMetadata().getManagedFields()).isEmpty();
        assertThat(pod.getSpec().getNodeName()).isEqualTo("node-1");
        assertThat(pod.getSpec().getVolumes()).isEmpty();
        assertThat(pod.getSpec().getContainers()).singleElement().satisfies(container -> {
            assertThat(container.getName()).isEqualTo("train");
            assertThat(container.getEnv()).isEmpty();
            assertThat(container.getResources().getLimits()).containsEntry("nvidia.com/gpu", new Quantity("8"));
        });
        assertThat(pod.getStatus().getPhase()).isEqualTo("Running");
        assertThat(pod.getStatus().getConditions())
                .singleElement()
                .satisfies(condition ->
                        assertThat(condition.getLastTransitionTime()).isEqualTo("2026-11-26T08:00:00Z"));
        assertThat(pod.getStatus()
                        .getContainerStatuses()
                        .getFirst()
                        .getState()
                        .getRunning()
                        .getStartedAt())
                .isEqualTo("2026-11-26T08:00:01Z");
    }

    @Test
    void readsOfAJobItsStateButNotItsTemplate() {
        WatchEvent event = read("""
                {"type": "ADDED", "object": {"metadata": {"name": "sc-one-1", "uid": "u"}, "kind": "Job",
                  "spec": {"suspend": false, "parallelism": 2, "template": {"spec": {"containers": []}}},
                  "status": {"failed": 1, "conditions": [{"type": "Failed", "status": "True"}]}}}
                """);

        Job job = (Job) event.getObject();
        assertThat(job.getMetadata().getName()).isEqualTo("sc-one-1");
        assertThat(job.getSpec().getSuspend()).isFalse();
        assertThat(job.getSpec().getParallelism()).isEqualTo(2);
        assertThat(job.getSpec().getTemplate()).isNull();
        assertThat(job.getStatus().getFailed()).isEqualTo(1);
        assertThat(job.getStatus().getConditions()).extracting("type").containsExactly("Failed");
    }

    @Test
    void readsAnswersLikeEventsAndWritesEverything() {
        Job job = serialization.unmarshal(JOB, Job.class);

        assertThat(job.getSpec().getSuspend()).isTrue();
        assertThat(job.getSpec().getTemplate()).isNull();

        job.getSpec()
                .setTemplate(new PodTemplateSpecBuilder()
                        .withNewSpec()
                        .withHostname("h")
                        .endSpec()
                        .build());
        assertThat(serialization.asJson(job)).contains("\"hostname\":\"h\"");
        assertThat(serialization.clone(job).getSpec().getTemplate().getSpec().getHostname())
                .isEqualTo("h");
    }

    @Test
    void readsEverythingElseWhole() {
        WatchEvent gone = read("""
                {"type": "ERROR", "object": {"kind": "Status", "apiVersion": "v1", "code": 410, "reason": "Expired"}}
                """);
        WatchEvent settings = read("""
                {"object": {"kind": "ConfigMap", "apiVersion": "v1", "data": {"a": "b"}}, "type": "ADDED"}
                """);
        WatchEvent podFirst = read("""
                {"object": {"kind": "Pod", "apiVersion": "v1", "spec": {"hostname": "h"}}, "type": "ADDED"}
                """);

        assertThat(gone.getObject())
                .isInstanceOfSatisfying(
                        Status.class, status -> assertThat(status.getCode()).isEqualTo(410));
        assertThat(settings.getObject())
                .isInstanceOfSatisfying(
                        ConfigMap.class, map -> assertThat(map.getData()).containsEntry("a", "b"));
        assertThat(podFirst.getObject())
                .isInstanceOfSatisfying(
                        Pod.class,
                        pod -> assertThat(pod.getSpec().getHostname()).isEqualTo("h"));
    }

    private WatchEvent read(String json) {
        return serialization.unmarshal(json, WatchEvent.class);
    }
}
