package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.cluster.Labels;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.Change;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts nodes for pods that fit nowhere, as Karpenter does: reserved before spot before on-demand, then the smallest
 * machine that is large enough. Nodes for a group of pods are started all together or not at all.
 */
final class Provisioner implements Controller {

    private static final List<String> PREFERENCE = List.of("reserved", "spot", "on-demand");

    /**
     * Why no node is started.
     *
     * @param reason {@code NoCompatibleInstanceTypes} or {@code InsufficientCapacityError}
     */
    record Refusal(String reason, String message) {}

    private final World world;
    private final Stock stock;
    private final NodeLifecycle lifecycle;
    private boolean somethingNew = true;
    private Optional<Instant> due = Optional.empty();

    Provisioner(World world, Stock stock, NodeLifecycle lifecycle) {
        this.world = world;
        this.stock = stock;
        this.lifecycle = lifecycle;
    }

    /** Starts nodes for all these pods of one group; empty when that succeeded. */
    Optional<Refusal> provide(List<ObjectNode> pods, Instant at) {
        List<Pool> pools = world.pools().stream().map(Pool::new).toList();
        List<Pool.Offer> offers = pools.stream()
                .flatMap(pool -> pool.offers().stream())
                .sorted(Comparator.comparing((Pool.Offer offer) -> PREFERENCE.indexOf(offer.capacityType()))
                        .thenComparing(offer -> -offer.pool().weight())
                        .thenComparing(offer -> offer.type().gpus())
                        .thenComparing(offer -> offer.type().memoryGib())
                        .thenComparing(offer -> offer.type().name())
                        .thenComparing(offer -> offer.pool().name()))
                .toList();
        Map<String, BigDecimal> gpus = gpusByPool();
        List<Planned> planned = new ArrayList<>();
        for (ObjectNode pod : pods) {
            Optional<Planned> shared =
                    planned.stream().filter(node -> node.accepts(Needs.of(pod))).findFirst();
            if (shared.isPresent()) {
                shared.get().slot().take(Needs.of(pod));
                continue;
            }
            List<String> obstacles = new ArrayList<>();
            Optional<Pool.Offer> offer = offers.stream()
                    .filter(candidate ->
                            candidate.suits(pod) && emptySlot(candidate).hasRoomFor(Needs.of(pod)))
                    .filter(candidate ->
                            obstacle(candidate, gpus, at).map(obstacles::add).isEmpty())
                    .findFirst();
            if (offer.isEmpty()) {
                return Optional.of(refusal(obstacles));
            }
            Planned node = new Planned(offer.get(), emptySlot(offer.get()));
            node.slot().take(Needs.of(pod));
            planned.add(node);
            gpus.merge(
                    offer.get().pool().name(),
                    BigDecimal.valueOf(offer.get().type().gpus()),
                    BigDecimal::add);
        }
        planned.forEach(node -> launch(node.offer(), Pods.group(pods.getFirst()), at));
        return Optional.empty();
    }

    private record Planned(Pool.Offer offer, Slot slot) {

        boolean accepts(Needs needs) {
            return slot.hasRoomFor(needs) && offer.suits(needs.pod());
        }
    }

    private static Slot emptySlot(Pool.Offer offer) {
        return Slot.of(claim(offer, "planned"), false);
    }

    private Map<String, BigDecimal> gpusByPool() {
        Map<String, BigDecimal> gpus = new HashMap<>();
        for (ObjectNode claim : world.claims()) {
            gpus.merge(
                    Metadata.label(claim, Labels.NODE_POOL),
                    new BigDecimal(Metadata.label(claim, Labels.GPU_COUNT)),
                    BigDecimal::add);
        }
        return gpus;
    }

    private Optional<String> obstacle(Pool.Offer offer, Map<String, BigDecimal> gpus, Instant at) {
        Pool pool = offer.pool();
        BigDecimal after = gpus.getOrDefault(pool.name(), BigDecimal.ZERO)
                .add(BigDecimal.valueOf(offer.type().gpus()));
        Optional<String> limit = pool.gpuLimit()
                .filter(most -> after.compareTo(most) > 0)
                .map(most -> "all resource limits reached for nodepool " + pool.name() + ": " + after + " GPUs of "
                        + most + " allowed");
        return limit.or(() -> stock.missing(pool, offer.capacityType(), at)
                .map(why ->
                        offer.type().name() + " " + offer.capacityType() + " in nodepool " + pool.name() + ": " + why));
    }

    private static Refusal refusal(List<String> obstacles) {
        if (obstacles.isEmpty()) {
            return new Refusal(
                    "NoCompatibleInstanceTypes",
                    "no nodepool has an instance type that the pod's requirements" + " allow and that is large enough");
        }
        List<String> distinct = obstacles.stream().distinct().sorted().toList();
        String rest = distinct.size() > 1 ? " (and " + (distinct.size() - 1) + " more)" : "";
        return new Refusal("InsufficientCapacityError", distinct.getFirst() + rest);
    }

    private static ObjectNode claim(Pool.Offer offer, String name) {
        ObjectNode claim = Json.object();
        Json.child(claim, "metadata").put("name", name);
        offer.labels().forEach((key, value) -> Metadata.label(claim, key, value));
        Json.child(claim, "spec").set("taints", offer.pool().taints());
        ObjectNode allocatable = Json.child(claim, "status", "allocatable");
        offer.type().capacity().forEach(allocatable::put);
        return claim;
    }

    private void launch(Pool.Offer offer, String group, Instant at) {
        Pool pool = offer.pool();
        ObjectNode claim = claim(offer, lifecycle.nextName(pool));
        Metadata.annotate(claim, Labels.NOMINATED_FOR, group);
        Metadata.annotate(claim, Labels.READY_AT, Metadata.time(at.plus(pool.startUp())));
        Pods.setCondition(claim, "Launched", true, "Launched", "", at);
        world.create(ResourceType.NODE_CLAIM, claim, at);
        world.normal(
                at,
                ResourceType.NODE_POOL,
                pool.object(),
                "karpenter",
                "NodeLaunched",
                "launching " + offer.type().name() + " (" + offer.capacityType() + ") as " + Metadata.name(claim));
    }

    @Override
    public void notice(Change change) {
        somethingNew |= Index.concerns(change, ResourceType.POD)
                || Index.concerns(change, ResourceType.NODE)
                || Index.concerns(change, ResourceType.NODE_CLAIM);
    }

    @Override
    public void reconcile(Instant at) {
        boolean somethingDue = due.filter(time -> !time.isAfter(at)).isPresent();
        world.catchUp();
        if (!somethingNew && !somethingDue) {
            return;
        }
        somethingNew = false;
        register(at);
        lifecycle.removeIdle(at);
        due = nextDue(at);
    }

    private void register(Instant at) {
        for (ObjectNode claim : world.claims()) {
            boolean due = Metadata.time(Json.at(claim, "metadata", "annotations", Labels.READY_AT))
                    .filter(ready -> !ready.isAfter(at))
                    .isPresent();
            boolean registered = world.index().nodes().containsKey(Metadata.name(claim));
            if (due && !registered) {
                lifecycle.register(claim, at);
            }
        }
    }

    /** When the stock of any pool changes next. */
    Optional<Instant> nextStockChange(Instant at) {
        return stock.nextChange(world.pools().stream().map(Pool::new).toList(), at);
    }

    private Optional<Instant> nextDue(Instant at) {
        List<Instant> due = new ArrayList<>(lifecycle.plannedRemovals());
        world.claims()
                .forEach(claim -> Metadata.time(Json.at(claim, "metadata", "annotations", Labels.READY_AT))
                        .ifPresent(due::add));
        return due.stream().filter(time -> time.isAfter(at)).min(Instant::compareTo);
    }

    @Override
    public Optional<Instant> nextAfter(Instant at) {
        return due.filter(time -> time.isAfter(at));
    }
}
