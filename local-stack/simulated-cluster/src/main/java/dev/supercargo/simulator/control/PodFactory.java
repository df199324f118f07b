package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.training.TrainingRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes the pods of a Job from its template. */
final class PodFactory {

    private static final int SUFFIX_LENGTH = 5;
    private static final int LONGEST_PREFIX = 57;

    private final World world;
    private final ObjectNode job;
    private final JobPods pods;
    private final Set<String> names = new HashSet<>();

    PodFactory(World world, ObjectNode job, JobPods pods) {
        this.world = world;
        this.job = job;
        this.pods = pods;
    }

    List<ObjectNode> next(int count) {
        List<ObjectNode> made = new ArrayList<>();
        Set<Integer> taken = new HashSet<>(pods.completedIndexes());
        taken.addAll(pods.failedIndexes());
        pods.active().forEach(pod -> taken.add(JobPods.index(pod)));
        int index = 0;
        while (made.size() < count) {
            while (pods.isIndexed() && taken.contains(index)) {
                index++;
            }
            made.add(pod(index));
            taken.add(index);
        }
        return made;
    }

    private ObjectNode pod(int index) {
        JsonNode template = Json.at(job, "spec", "template");
        ObjectNode pod = Json.object();
        ObjectNode metadata = pod.putObject("metadata");
        metadata.set("labels", copy(template.path("metadata").path("labels")));
        metadata.set("annotations", copy(template.path("metadata").path("annotations")));
        metadata.put("namespace", Metadata.namespace(job));
        String prefix = Metadata.name(job) + (pods.isIndexed() ? "-" + index : "");
        prefix = prefix.substring(0, Math.min(prefix.length(), LONGEST_PREFIX)) + "-";
        metadata.put("generateName", prefix).put("name", freeName(prefix));
        metadata.putArray("ownerReferences")
                .addObject()
                .put("apiVersion", "batch/v1")
                .put("kind", "Job")
                .put("name", Metadata.name(job))
                .put("uid", Metadata.uid(job))
                .put("controller", true)
                .put("blockOwnerDeletion", true);
        ObjectNode spec = copy(template.path("spec"));
        pod.set("spec", spec);
        if (pods.isIndexed()) {
            String number = Integer.toString(index);
            Metadata.annotate(pod, JobPods.INDEX, number);
            Metadata.label(pod, JobPods.INDEX, number);
            spec.put("hostname", Metadata.name(job) + "-" + index);
            for (JsonNode container : spec.path("containers")) {
                Json.list((ObjectNode) container, "env")
                        .addObject()
                        .put("name", "JOB_COMPLETION_INDEX")
                        .put("value", number);
            }
        }
        resume(pod, index);
        pod.putObject("status").put("phase", "Pending").put("qosClass", "Burstable");
        return pod;
    }

    private static ObjectNode copy(JsonNode node) {
        return node instanceof ObjectNode object ? object.deepCopy() : Json.object();
    }

    private String freeName(String prefix) {
        for (int attempt = pods.all().size(); ; attempt++) {
            String suffix = UUID.nameUUIDFromBytes(
                            (Metadata.uid(job) + attempt).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .toString()
                    .substring(0, SUFFIX_LENGTH);
            boolean free = world.store()
                    .get(ResourceType.POD, Metadata.namespace(job), prefix + suffix)
                    .isEmpty();
            if (free && names.add(prefix + suffix)) {
                return prefix + suffix;
            }
        }
    }

    /** A replacement continues from the last checkpoint of the pod it replaces. */
    private void resume(ObjectNode pod, int index) {
        pods.earlier(index).stream()
                .mapToDouble(
                        earlier -> TrainingRun.fraction(Metadata.annotation(earlier, TrainingRun.CHECKPOINT_PROGRESS))
                                .orElse(0))
                .max()
                .ifPresent(progress -> Metadata.annotate(pod, TrainingRun.RESUMED_FROM, Double.toString(progress)));
    }
}
