package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.cluster.Labels;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.Change;
import dev.supercargo.simulator.training.TrainingRun;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The objects by what controllers ask for, so that nobody walks over all pods for one of them. It follows the store's
 * changes and is built anew at every start. Used by the simulation's thread only.
 */
final class Index {

    private final Map<String, ObjectNode> activePods = new LinkedHashMap<>();
    private final Map<String, ObjectNode> scriptedPods = new LinkedHashMap<>();
    private final Map<String, NavigableMap<String, ObjectNode>> podsByGroup = new HashMap<>();
    private final Map<String, Map<String, ObjectNode>> activePodsByNode = new HashMap<>();
    private final Map<String, ObjectNode> runningJobs = new LinkedHashMap<>();
    private final Map<String, ObjectNode> nodes = new TreeMap<>();
    private final Map<String, ObjectNode> poolNodes = new TreeMap<>();
    private final Map<String, ObjectNode> claims = new TreeMap<>();
    private final Map<String, ObjectNode> pools = new TreeMap<>();
    private final Waiting waiting = new Waiting();

    static String key(JsonNode object) {
        return Metadata.namespace(object) + "/" + Metadata.name(object);
    }

    static boolean concerns(Change change, ResourceType type) {
        return change.storageKey().equals(type.storageKey());
    }

    void apply(Change change) {
        if (concerns(change, ResourceType.POD)) {
            change.before().ifPresent(this::removePod);
            change.after().ifPresent(this::addPod);
            if (change.after().filter(Pods::isWaiting).isEmpty()) {
                change.before().ifPresent(waiting::remove);
            }
        } else if (concerns(change, ResourceType.JOB)) {
            change.before().ifPresent(job -> runningJobs.remove(key(job)));
            change.after().filter(JobController::isRunning).ifPresent(job -> runningJobs.put(key(job), job));
        } else if (concerns(change, ResourceType.NODE)) {
            replace(nodes, change);
            change.before().ifPresent(node -> poolNodes.remove(Metadata.name(node)));
            change.after()
                    .filter(node -> !Metadata.label(node, Labels.NODE_POOL).isEmpty())
                    .ifPresent(node -> poolNodes.put(Metadata.name(node), node));
        } else if (concerns(change, ResourceType.NODE_CLAIM)) {
            replace(claims, change);
        } else if (concerns(change, ResourceType.NODE_POOL)) {
            replace(pools, change);
        }
    }

    private static void replace(Map<String, ObjectNode> byName, Change change) {
        change.before().ifPresent(object -> byName.remove(Metadata.name(object)));
        change.after().ifPresent(object -> byName.put(Metadata.name(object), object));
    }

    private void removePod(ObjectNode pod) {
        String key = key(pod);
        activePods.remove(key);
        scriptedPods.remove(key);
        removeFrom(podsByGroup, Pods.group(pod), key);
        removeFrom(activePodsByNode, Pods.node(pod), key);
    }

    private static <M extends Map<String, ObjectNode>> void removeFrom(
            Map<String, M> groups, String group, String key) {
        M members = groups.get(group);
        if (members != null) {
            members.remove(key);
            if (members.isEmpty()) {
                groups.remove(group);
            }
        }
    }

    private void addPod(ObjectNode pod) {
        String key = key(pod);
        podsByGroup.computeIfAbsent(Pods.group(pod), any -> new TreeMap<>()).put(key, pod);
        if (!Pods.isActive(pod)) {
            return;
        }
        activePods.put(key, pod);
        if (TrainingRun.isScriptedToBeInterrupted(pod)) {
            scriptedPods.put(key, pod);
        }
        if (Pods.isWaiting(pod)) {
            waiting.add(pod);
        } else {
            activePodsByNode
                    .computeIfAbsent(Pods.node(pod), any -> new LinkedHashMap<>())
                    .put(key, pod);
        }
    }

    Map<String, ObjectNode> activePods() {
        return activePods;
    }

    List<ObjectNode> scriptedPods() {
        return List.copyOf(scriptedPods.values());
    }

    /** All pods of the group, ended ones too, by name. */
    List<ObjectNode> podsOf(String group) {
        return List.copyOf(podsByGroup.getOrDefault(group, new TreeMap<>()).values());
    }

    Collection<ObjectNode> activePodsOn(String node) {
        return List.copyOf(activePodsByNode.getOrDefault(node, Map.of()).values());
    }

    boolean isBusy(String node) {
        return activePodsByNode.containsKey(node);
    }

    boolean somethingRuns() {
        return !activePods.isEmpty() || !runningJobs.isEmpty();
    }

    Map<String, ObjectNode> nodes() {
        return nodes;
    }

    /** The nodes that pools have started. */
    List<ObjectNode> poolNodes() {
        return List.copyOf(poolNodes.values());
    }

    Map<String, ObjectNode> claims() {
        return claims;
    }

    Map<String, ObjectNode> pools() {
        return pools;
    }

    Waiting waiting() {
        return waiting;
    }
}
