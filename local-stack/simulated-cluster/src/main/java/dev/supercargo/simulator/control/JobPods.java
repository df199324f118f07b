package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The pods of one Job, and what they mean for it. Ended pods stay until their Job is deleted, so that counting them is
 * enough; a Job's counters never shrink.
 */
final class JobPods {

    static final String INDEX = "batch.kubernetes.io/job-completion-index";

    /** Why a Job fails. */
    record Failure(String reason, String message) {}

    private final JsonNode job;
    private final List<ObjectNode> pods;
    private final FailurePolicy policy;

    JobPods(JsonNode job, List<ObjectNode> pods) {
        this.job = job;
        this.pods = pods;
        this.policy = new FailurePolicy(Json.at(job, "spec", "podFailurePolicy", "rules"));
    }

    List<ObjectNode> active() {
        return pods.stream().filter(Pods::isActive).toList();
    }

    List<ObjectNode> failed() {
        return inPhase("Failed");
    }

    private List<ObjectNode> inPhase(String phase) {
        return pods.stream().filter(pod -> Pods.phase(pod).equals(phase)).toList();
    }

    boolean isIndexed() {
        return Json.text(job, "spec", "completionMode").equals("Indexed");
    }

    /** Which indexes have succeeded. */
    SortedSet<Integer> completedIndexes() {
        SortedSet<Integer> indexes = new TreeSet<>();
        inPhase("Succeeded").forEach(pod -> indexes.add(index(pod)));
        return indexes;
    }

    private boolean isLimitedPerIndex() {
        return isIndexed() && Json.at(job, "spec", "backoffLimitPerIndex").isIntegralNumber();
    }

    /** Which indexes have failed for good; none without {@code backoffLimitPerIndex}. */
    SortedSet<Integer> failedIndexes() {
        SortedSet<Integer> failed = new TreeSet<>();
        if (!isLimitedPerIndex()) {
            return failed;
        }
        int limit = Json.at(job, "spec", "backoffLimitPerIndex").asInt();
        Map<Integer, Integer> counted = new HashMap<>();
        for (ObjectNode pod : failed()) {
            switch (policy.judge(pod).action()) {
                case FAIL_INDEX -> failed.add(index(pod));
                case COUNT -> {
                    if (counted.merge(index(pod), 1, Integer::sum) > limit) {
                        failed.add(index(pod));
                    }
                }
                case FAIL_JOB, IGNORE -> {}
            }
        }
        failed.removeAll(completedIndexes());
        return failed;
    }

    static int index(JsonNode pod) {
        return Json.at(pod, "metadata", "annotations", INDEX).asInt(0);
    }

    private int succeeded() {
        return isIndexed() ? completedIndexes().size() : inPhase("Succeeded").size();
    }

    private Optional<Integer> completions() {
        JsonNode completions = Json.at(job, "spec", "completions");
        return completions.isIntegralNumber() ? Optional.of(completions.asInt()) : Optional.empty();
    }

    /** How many pods should be there. Without a number of completions the first success ends the creation of pods. */
    int wanted() {
        int parallelism = Json.at(job, "spec", "parallelism").asInt(1);
        return completions()
                .map(completions -> Math.min(
                        parallelism, completions - succeeded() - failedIndexes().size()))
                .orElseGet(() -> succeeded() > 0 ? active().size() : parallelism);
    }

    /**
     * Why a Job is complete.
     *
     * @param reason {@code CompletionsReached} or {@code SuccessPolicy}
     */
    record Success(String reason, String message) {}

    /** Whether the pods that succeeded make the Job complete. */
    Optional<Success> success() {
        Optional<String> rule = isIndexed()
                ? new SuccessPolicy(Json.at(job, "spec", "successPolicy", "rules")).satisfiedBy(completedIndexes())
                : Optional.empty();
        if (rule.isPresent()) {
            return Optional.of(new Success("SuccessPolicy", rule.get()));
        }
        boolean reached = completions()
                .map(completions -> succeeded() >= completions)
                .orElseGet(() -> succeeded() > 0 && active().isEmpty());
        return reached
                ? Optional.of(new Success("CompletionsReached", "Reached expected number of succeeded pods"))
                : Optional.empty();
    }

    /** Whether the pods that failed make the Job fail. */
    Optional<Failure> failure() {
        int counted = 0;
        for (ObjectNode pod : failed()) {
            FailurePolicy.Verdict verdict = policy.judge(pod);
            switch (verdict.action()) {
                case FAIL_JOB -> {
                    return Optional.of(new Failure("PodFailurePolicy", verdict.message()));
                }
                case COUNT, FAIL_INDEX -> counted++;
                case IGNORE -> {}
            }
        }
        Optional<Failure> byIndex = failureByIndex();
        if (byIndex.isPresent()) {
            return byIndex;
        }
        int limit = Json.at(job, "spec", "backoffLimit").asInt(6);
        return counted > limit
                ? Optional.of(new Failure("BackoffLimitExceeded", "Job has reached the specified backoff limit"))
                : Optional.empty();
    }

    private Optional<Failure> failureByIndex() {
        SortedSet<Integer> failed = failedIndexes();
        JsonNode most = Json.at(job, "spec", "maxFailedIndexes");
        if (most.isIntegralNumber() && failed.size() > most.asInt()) {
            return Optional.of(new Failure(
                    "MaxFailedIndexesExceeded", "Job has exceeded the specified maximal number of failed indexes"));
        }
        boolean nothingLeft = !failed.isEmpty()
                && completions()
                        .filter(all -> succeeded() + failed.size() >= all)
                        .isPresent();
        return nothingLeft ? Optional.of(new Failure("FailedIndexes", "Job has failed indexes")) : Optional.empty();
    }

    Optional<Instant> lastFailed() {
        return failed().stream().flatMap(pod -> Pods.finishedAt(pod).stream()).max(Instant::compareTo);
    }

    Optional<Instant> lastFinished() {
        return pods.stream().flatMap(pod -> Pods.finishedAt(pod).stream()).max(Instant::compareTo);
    }

    /** Writes the counters into a Job's status. */
    void count(ObjectNode status) {
        List<ObjectNode> active = active();
        long ready = active.stream()
                .filter(pod -> Pods.condition(pod, "Ready")
                        .filter(condition -> condition.path("status").asText().equals("True"))
                        .isPresent())
                .count();
        int terminating = (int) active.stream().filter(Pods::isTerminating).count();
        status.put("active", active.size() - terminating).put("ready", ready).put("terminating", terminating);
        status.put("succeeded", Math.max(status.path("succeeded").asInt(), succeeded()));
        status.put("failed", Math.max(status.path("failed").asInt(), countedFailures()));
        if (isIndexed()) {
            status.put("completedIndexes", Indexes.write(completedIndexes()));
            if (isLimitedPerIndex()) {
                status.put("failedIndexes", Indexes.write(failedIndexes()));
            }
        }
        Json.child(status, "uncountedTerminatedPods");
    }

    private int countedFailures() {
        return (int) failed().stream()
                .filter(pod -> policy.judge(pod).action() != FailurePolicy.Action.IGNORE)
                .count();
    }

    List<ObjectNode> all() {
        return pods;
    }

    /** The pods that held this index before. */
    List<ObjectNode> earlier(int index) {
        return failed().stream()
                .filter(pod -> !isIndexed() || index(pod) == index)
                .toList();
    }
}
