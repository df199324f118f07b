package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.cluster.Labels;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.training.TrainingRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Binds the waiting pods of a Job to nodes, all of them at the same instant or none. Groups are served in the order of
 * their creation. A group that does not fit is handed to the provisioner.
 */
final class Scheduler implements Controller {

    private static final String COMPONENT = "default-scheduler";

    private final World world;
    private final Provisioner provisioner;

    Scheduler(World world, Provisioner provisioner) {
        this.world = world;
        this.provisioner = provisioner;
    }

    @Override
    public void reconcile(Instant at) {
        for (List<ObjectNode> group : waiting(world.pods())) {
            List<Slot> slots = slots();
            Map<ObjectNode, Slot> places = place(group, slots);
            if (places.size() == group.size()) {
                if (places.values().stream().allMatch(Slot::isReady)) {
                    places.forEach((pod, slot) -> bind(pod, slot, at));
                }
                continue;
            }
            List<ObjectNode> unplaced =
                    group.stream().filter(pod -> !places.containsKey(pod)).toList();
            Optional<Provisioner.Refusal> refusal = provisioner.provide(unplaced, at);
            refusal.ifPresent(why -> group.forEach(pod -> refuse(pod, why, at)));
        }
    }

    /** The pods that wait for a node, by group, the oldest group first. */
    static List<List<ObjectNode>> waiting(List<ObjectNode> pods) {
        Map<String, List<ObjectNode>> groups = new LinkedHashMap<>();
        pods.stream()
                .filter(pod -> Pods.isActive(pod) && Pods.node(pod).isEmpty())
                .sorted(Comparator.comparing((ObjectNode pod) -> Json.text(pod, "metadata", "creationTimestamp"))
                        .thenComparing(Metadata::namespace)
                        .thenComparing(Metadata::name))
                .forEach(pod -> groups.computeIfAbsent(Pods.group(pod), any -> new ArrayList<>())
                        .add(pod));
        return new ArrayList<>(groups.values());
    }

    private List<Slot> slots() {
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (ObjectNode claim : world.claims()) {
            slots.put(Metadata.name(claim), Slot.of(claim, false));
        }
        for (ObjectNode node : world.nodes()) {
            slots.remove(Metadata.name(node));
            if (!Json.at(node, "spec", "unschedulable").asBoolean()) {
                slots.put(Metadata.name(node), Slot.of(node, true));
            }
        }
        for (ObjectNode pod : world.pods()) {
            Slot slot = slots.get(Pods.node(pod));
            if (slot != null && Pods.isActive(pod)) {
                slot.take(pod);
            }
        }
        return new ArrayList<>(slots.values());
    }

    private static Map<ObjectNode, Slot> place(List<ObjectNode> group, List<Slot> slots) {
        Map<ObjectNode, Slot> places = new LinkedHashMap<>();
        for (ObjectNode pod : group) {
            slots.stream()
                    .filter(slot -> slot.accepts(pod))
                    .min(Comparator.comparing((Slot slot) -> !slot.isNominatedFor(Pods.group(pod)))
                            .thenComparing(slot -> !slot.isReady())
                            .thenComparing(Slot::freeGpus)
                            .thenComparing(Slot::name))
                    .ifPresent(slot -> {
                        slot.take(pod);
                        places.put(pod, slot);
                    });
        }
        return places;
    }

    private void bind(ObjectNode pod, Slot slot, Instant at) {
        String instanceType = slot.labels().getOrDefault(Labels.INSTANCE_TYPE, "unknown");
        world.update(ResourceType.POD, pod, bound -> {
            Json.child(bound, "spec").put("nodeName", slot.name());
            Metadata.annotate(
                    bound,
                    TrainingRun.TRUE_RUN_TIME,
                    TrainingRun.trueRunTime(bound, instanceType).toString());
            Pods.setCondition(bound, "PodScheduled", true, "", "", at);
        });
        world.normal(
                at,
                ResourceType.POD,
                pod,
                COMPONENT,
                "Scheduled",
                "Successfully assigned " + Metadata.namespace(pod) + "/" + Metadata.name(pod) + " to " + slot.name());
    }

    private void refuse(ObjectNode pod, Provisioner.Refusal why, Instant at) {
        String message = "0/" + world.nodes().size() + " nodes are available for all pods of the job at once. "
                + why.reason() + ": " + why.message();
        world.update(
                ResourceType.POD,
                pod,
                waiting -> Pods.setCondition(waiting, "PodScheduled", false, "Unschedulable", message, at));
        world.warning(at, ResourceType.POD, pod, COMPONENT, "FailedScheduling", message);
        world.warning(at, ResourceType.POD, pod, "karpenter", why.reason(), why.message());
    }

    @Override
    public Optional<Instant> nextAfter(Instant at) {
        return Optional.empty();
    }
}
