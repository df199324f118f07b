package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Creates the pods of Jobs, counts how they end and decides when a Job is complete or failed. */
final class JobController implements Controller {

    private static final String COMPONENT = "job-controller";
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(10);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(6);

    private final World world;
    private final boolean removesFinished;
    private final Agenda agenda = new Agenda();

    JobController(World world, boolean removesFinished) {
        this.world = world;
        this.removesFinished = removesFinished;
    }

    @Override
    public void notice(Change change) {
        if (Index.concerns(change, ResourceType.JOB)) {
            change.after().or(change::before).ifPresent(job -> agenda.touch(Index.key(job)));
        } else if (Index.concerns(change, ResourceType.POD)) {
            change.after().or(change::before).ifPresent(this::touchOwner);
        }
    }

    private void touchOwner(ObjectNode pod) {
        JsonNode owner = Metadata.controller(pod);
        if (owner.path("kind").asText().equals("Job")) {
            agenda.touch(Metadata.namespace(pod) + "/" + owner.path("name").asText());
        }
    }

    @Override
    public void reconcile(Instant at) {
        world.catchUp();
        for (String key : agenda.take(at)) {
            job(key).filter(JobController::goesAfterItsPods).ifPresent(this::removeAfterItsPods);
            Optional<ObjectNode> job = job(key).filter(found -> !isFinished(found) && !Pods.isTerminating(found));
            job.ifPresent(open -> sync(open, podsOf(open), at));
            agenda.plan(key, job(key).flatMap(now -> isFinished(now) ? removal(now, at) : next(now, at)));
        }
    }

    private Optional<ObjectNode> job(String key) {
        int slash = key.indexOf('/');
        return world.store().get(ResourceType.JOB, key.substring(0, slash), key.substring(slash + 1));
    }

    private static boolean goesAfterItsPods(ObjectNode job) {
        JsonNode finalizers = Json.at(job, "metadata", "finalizers");
        return Pods.isTerminating(job)
                && finalizers.size() == 1
                && finalizers.path(0).asText().equals(Metadata.FOREGROUND);
    }

    private void removeAfterItsPods(ObjectNode job) {
        List<ObjectNode> pods = world.index().podsOf(Metadata.uid(job));
        // Made in the moment in which the Job was deleted.
        pods.stream().filter(pod -> !Pods.isTerminating(pod)).forEach(pod -> world.delete(ResourceType.POD, pod));
        if (pods.isEmpty()) {
            world.delete(ResourceType.JOB, job);
        }
    }

    private JobPods podsOf(ObjectNode job) {
        return new JobPods(job, world.index().podsOf(Metadata.uid(job)));
    }

    /** Removes a finished Job whose time is over, or says when that will be. */
    private Optional<Instant> removal(ObjectNode job, Instant at) {
        JsonNode seconds = Json.at(job, "spec", "ttlSecondsAfterFinished");
        if (!removesFinished || !seconds.isIntegralNumber()) {
            return Optional.empty();
        }
        Optional<Instant> due = Stream.of("Complete", "Failed")
                .filter(condition -> isTrue(job, condition))
                .flatMap(condition -> Pods.condition(job, condition).stream())
                .flatMap(condition -> Metadata.time(condition.path("lastTransitionTime")).stream())
                .findFirst()
                .map(finished -> finished.plusSeconds(seconds.asLong()));
        if (due.filter(time -> !time.isAfter(at)).isPresent()
                && Json.at(job, "metadata", "finalizers").isEmpty()) {
            world.index().podsOf(Metadata.uid(job)).forEach(pod -> world.delete(ResourceType.POD, pod));
            world.delete(ResourceType.JOB, job);
        }
        return due.filter(time -> time.isAfter(at));
    }

    private Optional<Instant> next(ObjectNode job, Instant at) {
        if (!isRunning(job)) {
            return Optional.empty();
        }
        return Stream.concat(deadline(job).stream(), retryAt(podsOf(job)).stream())
                .filter(due -> due.isAfter(at))
                .min(Instant::compareTo);
    }

    static boolean isFinished(JsonNode job) {
        return isTrue(job, "Complete") || isTrue(job, "Failed");
    }

    /** Neither suspended nor finished. */
    static boolean isRunning(JsonNode job) {
        return !isSuspended(job) && !isFinished(job);
    }

    private static boolean isTrue(JsonNode job, String condition) {
        return Pods.condition(job, condition)
                .filter(found -> found.path("status").asText().equals("True"))
                .isPresent();
    }

    private static boolean isSuspended(JsonNode job) {
        return Json.at(job, "spec", "suspend").asBoolean();
    }

    private void sync(ObjectNode job, JobPods pods, Instant at) {
        if (isSuspended(job)) {
            suspend(job, pods, at);
            return;
        }
        if (Metadata.time(Json.at(job, "status", "startTime")).isEmpty()) {
            start(job, at);
        }
        Optional<JobPods.Failure> failure = pods.failure();
        if (failure.isEmpty() && deadline(job).filter(end -> !end.isAfter(at)).isPresent()) {
            failure = Optional.of(
                    new JobPods.Failure("DeadlineExceeded", "Job was active longer than specified deadline"));
        }
        Optional<JobPods.Success> success = pods.success();
        if (failure.isPresent()) {
            fail(job, pods, failure.get(), at);
        } else if (success.isPresent()) {
            complete(job, pods, success.get(), at);
        } else {
            replenish(job, pods, at);
            report(job);
        }
    }

    private void suspend(ObjectNode job, JobPods pods, Instant at) {
        pods.active().forEach(pod -> world.delete(ResourceType.POD, pod));
        boolean already = isTrue(job, "Suspended");
        world.update(ResourceType.JOB, job, changed -> {
            ObjectNode status = Json.child(changed, "status");
            status.remove("startTime");
            pods.count(status);
            status.put("active", 0).put("ready", 0);
            Pods.setCondition(changed, "Suspended", true, "JobSuspended", "Job suspended", at);
        });
        if (!already) {
            world.normal(at, ResourceType.JOB, job, COMPONENT, "Suspended", "Job suspended");
        }
    }

    private void start(ObjectNode job, Instant at) {
        boolean resumed = isTrue(job, "Suspended");
        world.update(ResourceType.JOB, job, changed -> {
            Json.child(changed, "status").put("startTime", Metadata.time(at));
            if (resumed) {
                Pods.setCondition(changed, "Suspended", false, "JobResumed", "Job resumed", at);
            }
        });
        if (resumed) {
            world.normal(at, ResourceType.JOB, job, COMPONENT, "Resumed", "Job resumed");
        }
    }

    private static Optional<Instant> deadline(JsonNode job) {
        JsonNode seconds = Json.at(job, "spec", "activeDeadlineSeconds");
        return seconds.isIntegralNumber()
                ? Metadata.time(Json.at(job, "status", "startTime")).map(start -> start.plusSeconds(seconds.asLong()))
                : Optional.empty();
    }

    private void fail(ObjectNode job, JobPods pods, JobPods.Failure failure, Instant at) {
        pods.active().forEach(pod -> world.delete(ResourceType.POD, pod));
        world.update(ResourceType.JOB, job, changed -> {
            ObjectNode status = Json.child(changed, "status");
            pods.count(status);
            status.put("active", 0).put("ready", 0);
            Pods.setCondition(changed, "FailureTarget", true, failure.reason(), failure.message(), at);
            Pods.setCondition(changed, "Failed", true, failure.reason(), failure.message(), at);
        });
        world.warning(at, ResourceType.JOB, job, COMPONENT, failure.reason(), failure.message());
    }

    private void complete(ObjectNode job, JobPods pods, JobPods.Success success, Instant at) {
        pods.active().forEach(pod -> world.delete(ResourceType.POD, pod));
        Instant end = pods.lastFinished().orElse(at);
        world.update(ResourceType.JOB, job, changed -> {
            ObjectNode status = Json.child(changed, "status");
            pods.count(status);
            status.put("active", 0).put("ready", 0).put("completionTime", Metadata.time(end));
            Pods.setCondition(changed, "SuccessCriteriaMet", true, success.reason(), success.message(), at);
            Pods.setCondition(changed, "Complete", true, success.reason(), success.message(), at);
        });
        world.normal(at, ResourceType.JOB, job, COMPONENT, "Completed", "Job completed");
    }

    private void replenish(ObjectNode job, JobPods pods, Instant at) {
        int missing = pods.wanted() - pods.active().size();
        if (missing < 0) {
            pods.active().stream().skip(pods.wanted()).forEach(pod -> world.delete(ResourceType.POD, pod));
        } else if (missing > 0
                && retryAt(pods).filter(retry -> retry.isAfter(at)).isEmpty()) {
            for (ObjectNode pod : new PodFactory(world, job, pods).next(missing)) {
                world.create(ResourceType.POD, pod, at);
                world.normal(
                        at, ResourceType.JOB, job, COMPONENT, "SuccessfulCreate", "Created pod: " + Metadata.name(pod));
            }
        }
    }

    /** Failed pods are replaced after a delay that doubles; ignored disruptions lengthen it too (kubernetes #130881). */
    private static Optional<Instant> retryAt(JobPods pods) {
        int failures = Math.clamp(pods.failed().size(), 0, 30);
        if (failures == 0) {
            return Optional.empty();
        }
        Duration delay = FIRST_BACK_OFF.multipliedBy(1L << (failures - 1));
        return pods.lastFailed()
                .map(last -> last.plus(delay.compareTo(LONGEST_BACK_OFF) < 0 ? delay : LONGEST_BACK_OFF));
    }

    private void report(ObjectNode job) {
        JobPods now = podsOf(job);
        world.update(ResourceType.JOB, job, changed -> now.count(Json.child(changed, "status")));
    }

    @Override
    public Optional<Instant> nextAfter(Instant at) {
        return agenda.nextAfter(at);
    }
}
