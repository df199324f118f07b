package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.Change;
import dev.supercargo.simulator.training.TrainingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the containers of bound pods: image pull, start, progress, end. */
final class Kubelet implements Controller {

    static final Duration IMAGE_PULL = Duration.ofSeconds(20);

    /** What a container that got SIGTERM exits with. */
    static final int TERMINATED = 143;

    /** What one exits with that did not heed it. */
    private static final int KILLED = 137;

    private static final String COMPONENT = "kubelet";
    private static final double REPORTED_STEP = 0.01;
    private static final int LOOKED_AT_AT_ONCE = 1_000;
    private static final int WRITTEN_AT_ONCE = 50;

    private final World world;
    private final Agenda agenda = new Agenda();
    private final Set<String> lostNodes = new LinkedHashSet<>();
    private final Set<String> running = new LinkedHashSet<>();

    Kubelet(World world) {
        this.world = world;
    }

    @Override
    public void notice(Change change) {
        if (Index.concerns(change, ResourceType.POD)) {
            change.after().or(change::before).ifPresent(pod -> agenda.touch(Index.key(pod)));
        } else if (Index.concerns(change, ResourceType.NODE) && change.after().isEmpty()) {
            change.before().ifPresent(node -> lostNodes.add(Metadata.name(node)));
        }
    }

    @Override
    public void reconcile(Instant at) {
        Index index = world.index();
        lostNodes.forEach(node -> index.activePodsOn(node).forEach(pod -> agenda.touch(Index.key(pod))));
        lostNodes.clear();
        for (String key : agenda.take(at)) {
            ObjectNode pod = index.activePods().get(key);
            if (pod != null && Pods.isDisrupted(pod)) {
                world.update(ResourceType.POD, pod, evicted -> terminate(evicted, TERMINATED, at));
                world.warning(at, ResourceType.POD, pod, COMPONENT, "Evicted", "The eviction API was called");
                removeIfDeleted(pod);
                continue;
            }
            if (pod == null || Pods.node(pod).isEmpty()) {
                agenda.forget(key);
                running.remove(key);
                ended(key).ifPresent(this::removeIfDeleted);
                continue;
            }
            act(pod, at);
            agenda.plan(key, next(pod).filter(due -> due.isAfter(at)));
        }
    }

    private Optional<ObjectNode> ended(String key) {
        int slash = key.indexOf('/');
        return world.store()
                .get(ResourceType.POD, key.substring(0, slash), key.substring(slash + 1))
                .filter(pod -> !Pods.isActive(pod));
    }

    private void act(ObjectNode pod, Instant at) {
        if (!world.index().nodes().containsKey(Pods.node(pod))) {
            evict(pod, "DeletionByPodGC", "PodGC: node no longer exists", at);
        } else if (Pods.startedAt(pod).isPresent()) {
            running.add(Index.key(pod));
            Optional<Instant> end = end(pod);
            Optional<Instant> stop =
                    Pods.stopsAt(pod).filter(told -> end.filter(told::isAfter).isEmpty());
            stop.filter(due -> !due.isAfter(at)).ifPresent(due -> stop(pod, due));
            if (stop.isEmpty()) {
                end.filter(due -> !due.isAfter(at)).ifPresent(due -> finish(pod, due));
            }
        } else if (startsAt(pod).filter(start -> !start.isAfter(at)).isPresent()) {
            run(pod, at);
        } else if (!Json.at(pod, "status").has("containerStatuses")) {
            create(pod, at);
        }
    }

    private static Optional<Instant> startsAt(JsonNode pod) {
        return Pods.boundAt(pod).map(bound -> bound.plus(IMAGE_PULL));
    }

    /** When something is to be done with the pod if nothing happens to it. */
    private static Optional<Instant> next(JsonNode pod) {
        return Pods.startedAt(pod).isPresent()
                ? Stream.concat(end(pod).stream(), Pods.stopsAt(pod).stream()).min(Instant::compareTo)
                : startsAt(pod);
    }

    private static Optional<Instant> end(JsonNode pod) {
        return Pods.startedAt(pod).flatMap(start -> TrainingRun.of(pod).end().map(end -> start.plus(end.after())));
    }

    private void create(ObjectNode pod, Instant at) {
        world.update(ResourceType.POD, pod, creating -> {
            Json.child(creating, "status").put("startTime", Metadata.time(at));
            containers(
                    creating, false, Json.object().set("waiting", Json.object().put("reason", "ContainerCreating")));
            Pods.setCondition(creating, "Initialized", true, "", "", at);
        });
        world.normal(
                at, ResourceType.POD, pod, COMPONENT, "Pulling", "Pulling image \"" + image(pod) + "\" (simulated)");
    }

    private static String image(JsonNode pod) {
        return Json.at(pod, "spec", "containers").path(0).path("image").asText();
    }

    private void run(ObjectNode pod, Instant at) {
        world.update(ResourceType.POD, pod, running -> {
            ObjectNode status = Json.child(running, "status");
            status.put("phase", "Running").put("podIP", address(pod)).put("hostIP", "10.0.0.1");
            containers(running, true, Json.object().set("running", Json.object().put("startedAt", Metadata.time(at))));
            ready(running, true, "", at);
            progress(running, Duration.ZERO);
        });
        world.normal(at, ResourceType.POD, pod, COMPONENT, "Started", "Started container (simulated)");
    }

    private static String address(JsonNode pod) {
        int hash = Metadata.uid(pod).hashCode();
        return "10.42." + (hash >>> 8 & 0xff) + "." + (hash & 0xff);
    }

    private static void ready(ObjectNode pod, boolean ready, String reason, Instant at) {
        Pods.setCondition(pod, "ContainersReady", ready, reason, "", at);
        Pods.setCondition(pod, "Ready", ready, reason, "", at);
    }

    private static void containers(ObjectNode pod, boolean ready, JsonNode state) {
        var statuses = Json.child(pod, "status").putArray("containerStatuses");
        for (JsonNode container : Json.at(pod, "spec", "containers")) {
            String image = container.path("image").asText();
            ObjectNode status = statuses.addObject()
                    .put("name", container.path("name").asText())
                    .put("image", image)
                    .put("imageID", "simulated://" + image)
                    .put("ready", ready)
                    .put("started", ready)
                    .put("restartCount", 0);
            status.set("state", state.deepCopy());
            status.putObject("lastState");
        }
    }

    private static void progress(ObjectNode pod, Duration elapsed) {
        TrainingRun run = TrainingRun.of(pod);
        Metadata.annotate(pod, TrainingRun.PROGRESS, text(run.progressAfter(elapsed)));
        Metadata.annotate(pod, TrainingRun.CHECKPOINT_PROGRESS, text(run.checkpointAfter(elapsed)));
    }

    private static String text(double progress) {
        return String.format(Locale.ROOT, "%.4f", progress);
    }

    private void finish(ObjectNode pod, Instant at) {
        int code = TrainingRun.of(pod).end().map(TrainingRun.End::exitCode).orElse(0);
        world.update(ResourceType.POD, pod, ended -> terminate(ended, code, at));
        if (code != 0) {
            world.warning(at, ResourceType.POD, pod, COMPONENT, "Failed", "Container exited with code " + code);
        }
        removeIfDeleted(pod);
    }

    /** Ends a pod that was told to: what it has done is saved, unless it took longer than its grace. */
    private void stop(ObjectNode pod, Instant at) {
        boolean killed = Pods.killedAt(pod).filter(at::isBefore).isEmpty();
        world.update(ResourceType.POD, pod, ended -> {
            terminate(ended, killed ? KILLED : TERMINATED, at);
            if (!killed && TrainingRun.of(ended).checkpointInterval().isPresent()) {
                Metadata.annotate(
                        ended, TrainingRun.CHECKPOINT_PROGRESS, Metadata.annotation(ended, TrainingRun.PROGRESS));
            }
        });
        world.normal(at, ResourceType.POD, pod, COMPONENT, "Killing", "Stopping container (simulated)");
        removeIfDeleted(pod);
    }

    /** What was deleted while it ran goes as soon as it has ended. */
    private void removeIfDeleted(ObjectNode pod) {
        if (Pods.isTerminating(pod) && Json.at(pod, "metadata", "finalizers").isEmpty()) {
            world.delete(ResourceType.POD, pod);
        }
    }

    private static void terminate(ObjectNode pod, int code, Instant at) {
        Optional<Instant> started = Pods.startedAt(pod);
        ObjectNode terminated = Json.object()
                .put("exitCode", code)
                .put("reason", code == 0 ? "Completed" : "Error")
                .put("startedAt", Metadata.time(started.orElse(at)))
                .put("finishedAt", Metadata.time(at));
        started.ifPresent(start -> progress(pod, Duration.between(start, at)));
        containers(pod, false, Json.object().set("terminated", terminated));
        Json.child(pod, "status").put("phase", code == 0 ? "Succeeded" : "Failed");
        ready(pod, false, code == 0 ? "PodCompleted" : "PodFailed", at);
    }

    /** Ends a pod because its node is taken away. */
    void evict(ObjectNode pod, String reason, String message, Instant at) {
        world.update(ResourceType.POD, pod, evicted -> {
            Pods.setCondition(evicted, "DisruptionTarget", true, reason, message, at);
            terminate(evicted, TERMINATED, at);
        });
        world.warning(at, ResourceType.POD, pod, COMPONENT, "Evicted", message);
        removeIfDeleted(pod);
    }

    /**
     * Writes the progress of running pods where it has moved by a percent. One call looks at some of them only, the next one
     * goes on: where many run, each is reported less often.
     */
    void reportProgress(Instant at) {
        List<String> some = running.stream().limit(LOOKED_AT_AT_ONCE).toList();
        int written = 0;
        for (String key : some) {
            running.remove(key);
            ObjectNode pod = world.index().activePods().get(key);
            Optional<Instant> start = pod == null ? Optional.empty() : Pods.startedAt(pod);
            if (start.isPresent()) {
                running.add(key);
                written += reportProgress(pod, Duration.between(start.get(), at)) ? 1 : 0;
            }
            if (written == WRITTEN_AT_ONCE) {
                return;
            }
        }
    }

    private boolean reportProgress(ObjectNode pod, Duration elapsed) {
        double reported = TrainingRun.fraction(Metadata.annotation(pod, TrainingRun.PROGRESS))
                .orElse(0);
        boolean moved = TrainingRun.of(pod).progressAfter(elapsed) - reported >= REPORTED_STEP;
        if (moved) {
            world.update(ResourceType.POD, pod, current -> progress(current, elapsed));
        }
        return moved;
    }

    @Override
    public Optional<Instant> nextAfter(Instant at) {
        return agenda.nextAfter(at);
    }
}
