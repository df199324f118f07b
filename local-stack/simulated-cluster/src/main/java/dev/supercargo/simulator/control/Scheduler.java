package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.cluster.Labels;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.Change;
import dev.supercargo.simulator.training.TrainingRun;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Binds the waiting pods of a Job to nodes, all of them at the same instant or none. Groups are served in the order of
 * their creation. A group that does not fit is handed to the provisioner; refused there too, it is tried again when
 * capacity may have grown.
 */
final class Scheduler implements Controller {

    private static final String COMPONENT = "default-scheduler";

    /** What a group was told, and at which state of the capacity. */
    private record Refused(long capacity, Provisioner.Refusal why, String message) {}

    private final World world;
    private final Provisioner provisioner;
    private final Map<String, Refused> refusals = new HashMap<>();
    private long refusalsAt = -1;
    private boolean somethingNew;
    private Optional<Instant> stockChange = Optional.empty();

    Scheduler(World world, Provisioner provisioner) {
        this.world = world;
        this.provisioner = provisioner;
    }

    @Override
    public void notice(Change change) {
        somethingNew |= Index.concerns(change, ResourceType.POD)
                || Index.concerns(change, ResourceType.NODE)
                || Index.concerns(change, ResourceType.NODE_CLAIM)
                || Index.concerns(change, ResourceType.NODE_POOL);
    }

    @Override
    public void reconcile(Instant at) {
        world.catchUp();
        if (stockChange.filter(due -> !due.isAfter(at)).isPresent()) {
            world.slots().capacityMayHaveGrown();
            somethingNew = true;
        }
        if (!somethingNew) {
            return;
        }
        somethingNew = false;
        Slots slots = world.slots();
        Map<String, Slot> tentative = new LinkedHashMap<>();
        for (Waiting.Group group : world.index().waiting().inOrder()) {
            if (!group.isRefusedAt(slots.capacity())) {
                serve(group, slots, tentative, at);
            }
        }
        tentative.forEach((uid, slot) -> slots.release(slot, uid));
        stockChange = world.index().waiting().isEmpty() ? Optional.empty() : provisioner.nextStockChange(at);
    }

    /** @param tentative gets the room that the group has before it is bound; it keeps it against younger groups */
    private void serve(Waiting.Group group, Slots slots, Map<String, Slot> tentative, Instant at) {
        if (refusalsAt != slots.capacity()) {
            refusals.clear();
            refusalsAt = slots.capacity();
        }
        Refused known = refusals.get(group.signature());
        if (known != null) {
            refuse(group, known, at);
            return;
        }
        List<Needs> pods = group.pods();
        if (pods.isEmpty()) {
            return;
        }
        Map<Needs, Slot> places = place(pods, slots, group.id());
        if (places.size() == pods.size() && places.values().stream().allMatch(Slot::isReady)) {
            places.forEach((needs, slot) -> bind(needs.pod(), slot, slots, at));
            return;
        }
        places.forEach((needs, slot) -> tentative.put(Metadata.uid(needs.pod()), slot));
        if (places.size() == pods.size()) {
            return;
        }
        List<ObjectNode> unplaced = pods.stream()
                .filter(needs -> !places.containsKey(needs))
                .map(Needs::pod)
                .toList();
        provisioner.provide(unplaced, at).ifPresent(why -> {
            places.forEach((needs, slot) -> {
                slots.release(slot, Metadata.uid(needs.pod()));
                tentative.remove(Metadata.uid(needs.pod()));
            });
            String message = "0/" + world.index().nodes().size()
                    + " nodes are available for all pods of the job at once. " + why.reason() + ": " + why.message();
            Refused refused = new Refused(slots.capacity(), why, message);
            if (!group.signature().isEmpty()) {
                refusals.put(group.signature(), refused);
            }
            refuse(group, refused, at);
        });
    }

    private Map<Needs, Slot> place(List<Needs> pods, Slots slots, String group) {
        Map<Needs, Slot> places = new LinkedHashMap<>();
        for (Needs needs : pods) {
            slots.best(needs, group).ifPresent(slot -> {
                slots.take(slot, needs);
                places.put(needs, slot);
            });
        }
        return places;
    }

    private void bind(ObjectNode pod, Slot slot, Slots slots, Instant at) {
        String instanceType = slot.labels().getOrDefault(Labels.INSTANCE_TYPE, "unknown");
        world.update(ResourceType.POD, pod, bound -> {
            Json.child(bound, "spec").put("nodeName", slot.name());
            Metadata.annotate(
                    bound,
                    TrainingRun.TRUE_RUN_TIME,
                    TrainingRun.trueRunTime(bound, instanceType).toString());
            Pods.setCondition(bound, "PodScheduled", true, "", "", at);
        });
        boolean isBound = world.store()
                .get(ResourceType.POD, Metadata.namespace(pod), Metadata.name(pod))
                .filter(now -> Pods.node(now).equals(slot.name()))
                .isPresent();
        if (!isBound) {
            // Somebody deleted it in this very moment.
            slots.release(slot, Metadata.uid(pod));
            return;
        }
        world.normal(
                at,
                ResourceType.POD,
                pod,
                COMPONENT,
                "Scheduled",
                "Successfully assigned " + Metadata.namespace(pod) + "/" + Metadata.name(pod) + " to " + slot.name());
    }

    private void refuse(Waiting.Group group, Refused refused, Instant at) {
        if (!group.refuse(refused.capacity(), refused.message())) {
            return;
        }
        String message = refused.message();
        Provisioner.Refusal why = refused.why();
        for (Needs needs : group.pods()) {
            ObjectNode pod = needs.pod();
            world.update(
                    ResourceType.POD,
                    pod,
                    waiting -> Pods.setCondition(waiting, "PodScheduled", false, "Unschedulable", message, at));
            world.warning(at, ResourceType.POD, pod, COMPONENT, "FailedScheduling", message);
            world.warning(at, ResourceType.POD, pod, "karpenter", why.reason(), why.message());
        }
    }

    @Override
    public Optional<Instant> nextAfter(Instant at) {
        return stockChange.filter(due -> due.isAfter(at));
    }
}
