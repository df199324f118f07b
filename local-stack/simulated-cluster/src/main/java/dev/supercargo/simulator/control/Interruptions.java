package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.cluster.ClusterFile;
import dev.supercargo.simulator.cluster.Labels;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.Change;
import dev.supercargo.simulator.training.TrainingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Takes spot nodes away: by a pod's script, by the cluster's script, by a spot trace, or by chance. First comes the
 * notice (event and taint); two minutes later the pods are evicted and the node has gone.
 */
final class Interruptions implements Controller {

    static final Duration NOTICE = Duration.ofMinutes(2);
    private static final String COMPONENT = "karpenter";

    private final World world;
    private final Stock stock;
    private final Kubelet kubelet;
    private final NodeLifecycle lifecycle;
    private final ClusterFile cluster;
    private final Instant epoch;
    private final Ledger ledger;
    private final Agenda agenda = new Agenda();
    private Optional<Instant> stockChange = Optional.of(Instant.MIN);

    Interruptions(
            World world, Stock stock, Kubelet kubelet, NodeLifecycle lifecycle, ClusterFile cluster, Instant epoch) {
        this.world = world;
        this.stock = stock;
        this.kubelet = kubelet;
        this.lifecycle = lifecycle;
        this.cluster = cluster;
        this.epoch = epoch;
        this.ledger = new Ledger(world);
    }

    @Override
    public void notice(Change change) {
        if (Index.concerns(change, ResourceType.NODE)) {
            change.after().or(change::before).ifPresent(node -> agenda.touch(Metadata.name(node)));
        } else if (Index.concerns(change, ResourceType.NODE_POOL)) {
            stockChange = Optional.of(Instant.MIN);
        }
    }

    @Override
    public void reconcile(Instant at) {
        byPodScript(at);
        byClusterScript(at);
        if (stockChange.filter(due -> !due.isAfter(at)).isPresent()) {
            world.index().nodes().keySet().forEach(agenda::touch);
            stockChange = stock.nextChange(world.pools().stream().map(Pool::new).toList(), at);
        }
        for (String name : agenda.take(at)) {
            Optional<ObjectNode> node =
                    Optional.ofNullable(world.index().nodes().get(name)).filter(Interruptions::isSpot);
            node.ifPresent(spot -> judge(spot, at));
            agenda.plan(
                    name,
                    node.flatMap(spot -> annotatedTime(spot, Labels.LOST_AT)
                                    .or(() -> annotatedTime(spot, Labels.INTERRUPT_AT)))
                            .filter(due -> due.isAfter(at)));
        }
    }

    private void judge(ObjectNode node, Instant at) {
        Optional<Instant> lostAt = annotatedTime(node, Labels.LOST_AT);
        if (lostAt.isPresent()) {
            if (!lostAt.get().isAfter(at)) {
                lose(node, at);
            }
        } else if (annotatedTime(node, Labels.INTERRUPT_AT)
                .filter(due -> !due.isAfter(at))
                .isPresent()) {
            announce(node, "drawn by chance", at);
        } else if (!hasCapacity(node, at)) {
            announce(node, "the spot trace has no capacity any more", at);
        }
    }

    private static boolean isSpot(JsonNode node) {
        return Metadata.label(node, Labels.CAPACITY_TYPE).equals("spot");
    }

    private static Optional<Instant> annotatedTime(JsonNode node, String key) {
        return Metadata.time(Json.at(node, "metadata", "annotations", key));
    }

    private boolean hasCapacity(JsonNode node, Instant at) {
        return world.store()
                .get(ResourceType.NODE_POOL, "", Metadata.label(node, Labels.NODE_POOL))
                .map(pool -> stock.hasTraceCapacity(new Pool(pool), "spot", at))
                .orElse(true);
    }

    private Optional<Instant> scripted(ObjectNode pod) {
        OptionalDouble progress = TrainingRun.of(pod).interruptionAt();
        if (progress.isEmpty() || ledger.contains(TrainingRun.jobId(pod))) {
            return Optional.empty();
        }
        return Pods.startedAt(pod).map(start -> start.plus(TrainingRun.of(pod).until(progress.getAsDouble())));
    }

    private List<ObjectNode> scriptedPodsOnSpot() {
        Index index = world.index();
        return index.scriptedPods().stream()
                .filter(pod -> Optional.ofNullable(index.nodes().get(Pods.node(pod)))
                        .filter(Interruptions::isSpot)
                        .isPresent())
                .toList();
    }

    private void byPodScript(Instant at) {
        for (ObjectNode pod : scriptedPodsOnSpot()) {
            if (scripted(pod).filter(due -> !due.isAfter(at)).isPresent()) {
                ledger.add(TrainingRun.jobId(pod), at);
                world.store()
                        .get(ResourceType.NODE, "", Pods.node(pod))
                        .ifPresent(node -> announce(node, "the script of pod " + Metadata.name(pod), at));
            }
        }
    }

    private void byClusterScript(Instant at) {
        List<ClusterFile.ScriptEntry> script = cluster.script();
        for (int i = 0; i < script.size(); i++) {
            ClusterFile.ScriptEntry entry = script.get(i);
            String key = "script-" + i;
            if (entry.interruptNodes() != null && !entry.instant(epoch).isAfter(at) && !ledger.contains(key)) {
                ledger.add(key, at);
                world.nodes().stream()
                        .filter(node -> isSpot(node)
                                && entry.interruptNodes().entrySet().stream()
                                        .allMatch(label -> Metadata.label(node, label.getKey())
                                                .equals(label.getValue())))
                        .forEach(node -> announce(node, "the cluster's script", at));
            }
        }
    }

    private void announce(ObjectNode node, String why, Instant at) {
        if (annotatedTime(node, Labels.LOST_AT).isPresent()) {
            return;
        }
        world.warning(
                at,
                ResourceType.NODE,
                node,
                COMPONENT,
                "SpotInterrupted",
                "Spot interruption warning was triggered (simulated: " + why + ")");
        world.update(ResourceType.NODE, node, leaving -> {
            Metadata.annotate(leaving, Labels.LOST_AT, Metadata.time(at.plus(NOTICE)));
            Json.list(Json.child(leaving, "spec"), "taints")
                    .addObject()
                    .put("key", Labels.DISRUPTED)
                    .put("effect", "NoSchedule")
                    .put("timeAdded", Metadata.time(at));
        });
    }

    private void lose(ObjectNode node, Instant at) {
        for (ObjectNode pod : world.index().activePodsOn(Metadata.name(node))) {
            kubelet.evict(pod, "EvictionByEvictionAPI", "Eviction API: evicting, node is interrupted", at);
        }
        world.normal(
                at,
                ResourceType.NODE,
                node,
                COMPONENT,
                "TerminatingOnInterruption",
                "Interruption triggered termination");
        lifecycle.remove(node);
    }

    @Override
    public Optional<Instant> nextAfter(Instant at) {
        List<Instant> due = new ArrayList<>();
        scriptedPodsOnSpot().forEach(pod -> scripted(pod).ifPresent(due::add));
        cluster.script().stream()
                .filter(entry -> entry.interruptNodes() != null)
                .forEach(entry -> due.add(entry.instant(epoch)));
        agenda.nextAfter(at).ifPresent(due::add);
        stockChange.ifPresent(due::add);
        return due.stream().filter(time -> time.isAfter(at)).min(Instant::compareTo);
    }
}
