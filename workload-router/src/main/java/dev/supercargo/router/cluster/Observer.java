package dev.supercargo.router.cluster;

import dev.supercargo.router.cluster.Observation.Progress;
import dev.supercargo.router.cluster.Observation.Run;
import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a Job and its pods as one {@link Observation}. Pure. */
final class Observer {

    private Observer() {}

    static Observation observe(Optional<Job> job, List<Pod> pods) {
        if (job.isEmpty()) {
            return new Observation.Missing();
        }
        Optional<PodCondition> disruption = pods.stream()
                .flatMap(pod -> condition(pod, "DisruptionTarget").stream())
                .min(byTime());
        if (disruption.isPresent()) {
            return interrupted(pods, disruption.get());
        }
        Optional<JobCondition> spendStop =
                condition(job.get(), "Failed").filter(condition -> "DeadlineExceeded".equals(condition.getReason()));
        if (spendStop.isPresent()) {
            // Its pods were told to end, so that their exit codes say nothing.
            return new Observation.Failed(
                    run(pods),
                    Instant.parse(spendStop.get().getLastTransitionTime()),
                    "BUDGET_SPENT",
                    "Kubernetes ended the Job at its spend stop: what was left of routing.budget is spent.",
                    progress(pods));
        }
        Optional<ContainerStateTerminated> failure = pods.stream()
                .flatMap(pod -> terminated(pod).stream())
                .filter(state -> state.getExitCode() != 0)
                .min(Comparator.comparing(state -> Instant.parse(state.getFinishedAt())));
        if (failure.isPresent()) {
            return failed(pods, failure.get());
        }
        Optional<JobCondition> complete = condition(job.get(), "Complete");
        if (complete.isPresent()) {
            return succeeded(job.get(), pods);
        }
        Optional<JobCondition> failed = condition(job.get(), "Failed");
        if (failed.isPresent()) {
            return ended(failed.get(), pods);
        }
        return alive(job.get(), pods);
    }

    private static Observation alive(Job job, List<Pod> pods) {
        if (Boolean.TRUE.equals(job.getSpec().getSuspend())) {
            return new Observation.Held("");
        }
        int wanted = Objects.requireNonNullElse(job.getSpec().getParallelism(), 1);
        if (pods.size() < wanted) {
            return new Observation.Waiting(Hindrance.lack(wanted, pods));
        }
        Optional<Instant> bound = latestOfAll(pods, Observer::boundAt);
        if (bound.isEmpty()) {
            return new Observation.Waiting(Hindrance.lack(wanted, pods));
        }
        return latestOfAll(pods, Observer::startedAt)
                .<Observation>map(started -> new Observation.Running(bound.get(), started, progress(pods)))
                .or(() -> Hindrance.fault(pods).map(fault -> new Observation.Hindered(bound.get(), fault)))
                .orElseGet(() -> new Observation.Starting(bound.get()));
    }

    private static Observation succeeded(Job job, List<Pod> pods) {
        Instant at = Stream.concat(
                        pods.stream().flatMap(pod -> terminated(pod).stream()).map(state -> state.getFinishedAt()),
                        Stream.ofNullable(job.getStatus().getCompletionTime()))
                .map(Instant::parse)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("a complete Job has a completion time"));
        Run run = run(pods).orElseGet(() -> {
            Instant start = Instant.parse(job.getStatus().getStartTime());
            return new Run(start, start);
        });
        // The pods know the end best; the Job's own completion time follows them.
        Instant lastExit = pods.stream()
                .flatMap(pod -> terminated(pod).stream())
                .map(state -> Instant.parse(state.getFinishedAt()))
                .max(Comparator.naturalOrder())
                .orElse(at);
        return new Observation.Succeeded(run, lastExit);
    }

    private static Observation interrupted(List<Pod> pods, PodCondition disruption) {
        Instant noticed = Instant.parse(disruption.getLastTransitionTime());
        Instant at = pods.stream()
                .flatMap(pod -> terminated(pod).stream())
                .map(state -> Instant.parse(state.getFinishedAt()))
                .filter(end -> !end.isBefore(noticed))
                .min(Comparator.naturalOrder())
                .orElse(noticed);
        Disruption how = Disruption.of(disruption);
        return new Observation.Interrupted(
                run(pods),
                at,
                how,
                "The pod was taken away, " + how.inWords() + " (" + text(disruption.getReason(), "no reason given")
                        + "): " + text(disruption.getMessage(), "no message") + ".",
                progress(pods));
    }

    private static Observation failed(List<Pod> pods, ContainerStateTerminated failure) {
        boolean outOfMemory = "OOMKilled".equals(failure.getReason());
        return new Observation.Failed(
                run(pods),
                Instant.parse(failure.getFinishedAt()),
                outOfMemory ? "OUT_OF_MEMORY" : "EXIT_CODE",
                outOfMemory
                        ? "The container was killed because it used more host memory than it may."
                        : "The container exited with code " + failure.getExitCode() + hint(failure.getExitCode())
                                + "; the job's log says why. It is not tried again, because the fault is the job's own.",
                progress(pods));
    }

    /** What a shell means by it. */
    private static String hint(int exitCode) {
        return switch (exitCode) {
            case 126 -> " (the command cannot be run)";
            case 127 -> " (the command was not found)";
            case 134 -> " (it aborted)";
            case 137 -> " (it was killed; maybe one of its processes used too much host memory)";
            case 139 -> " (it accessed memory that is not its own)";
            case 143 -> " (it was told to end)";
            default -> "";
        };
    }

    /** What ended the Job, if no pod shows it. */
    private static Observation ended(JobCondition failed, List<Pod> pods) {
        return new Observation.Failed(
                run(pods),
                Instant.parse(failed.getLastTransitionTime()),
                text(failed.getReason(), "JOB_FAILED"),
                "Kubernetes ended the Job: " + text(failed.getMessage(), "no message") + ".",
                progress(pods));
    }

    private static Optional<Run> run(List<Pod> pods) {
        Optional<Instant> bound = latestOf(pods, Observer::boundAt);
        Optional<Instant> started = latestOf(pods, Observer::startedAt);
        return bound.map(at -> new Run(at, started.orElse(at)));
    }

    /** What the pods report; that of the one that is farthest. */
    static Progress progress(List<Pod> pods) {
        return pods.stream()
                .map(pod -> pod.getMetadata().getAnnotations())
                .filter(Objects::nonNull)
                .map(annotations ->
                        new Progress(share(annotations, Names.PROGRESS), share(annotations, Names.CHECKPOINT_PROGRESS)))
                .max(Comparator.comparingDouble(Progress::done))
                .orElse(Progress.NONE);
    }

    /** A job may report nonsense; then it reports nothing. */
    private static double share(Map<String, String> annotations, String key) {
        String text = annotations.get(key);
        if (text == null) {
            return 0;
        }
        try {
            double value = Double.parseDouble(text);
            return value >= 0 && value <= 1 ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Optional<Instant> boundAt(Pod pod) {
        return condition(pod, "PodScheduled").map(condition -> Instant.parse(condition.getLastTransitionTime()));
    }

    private static Optional<Instant> startedAt(Pod pod) {
        return state(pod)
                .map(state -> state.getRunning() != null
                        ? state.getRunning().getStartedAt()
                        : state.getTerminated() != null ? state.getTerminated().getStartedAt() : null)
                .map(Instant::parse);
    }

    private static Optional<ContainerStateTerminated> terminated(Pod pod) {
        return state(pod).map(ContainerState::getTerminated);
    }

    private static Optional<ContainerState> state(Pod pod) {
        return Optional.ofNullable(pod.getStatus()).map(status -> status.getContainerStatuses()).stream()
                .flatMap(List::stream)
                .findFirst()
                .map(ContainerStatus::getState);
    }

    private static Optional<PodCondition> condition(Pod pod, String type) {
        return Optional.ofNullable(pod.getStatus()).map(status -> status.getConditions()).stream()
                .flatMap(List::stream)
                .filter(condition -> condition.getType().equals(type)
                        && "True".equals(condition.getStatus())
                        && condition.getLastTransitionTime() != null)
                .findFirst();
    }

    private static Optional<JobCondition> condition(Job job, String type) {
        return Optional.ofNullable(job.getStatus()).map(status -> status.getConditions()).stream()
                .flatMap(List::stream)
                .filter(condition -> condition.getType().equals(type) && "True".equals(condition.getStatus()))
                .findFirst();
    }

    private static Optional<Instant> latestOfAll(List<Pod> pods, Function<Pod, Optional<Instant>> time) {
        return pods.stream().allMatch(pod -> time.apply(pod).isPresent()) ? latestOf(pods, time) : Optional.empty();
    }

    private static Optional<Instant> latestOf(List<Pod> pods, Function<Pod, Optional<Instant>> time) {
        return pods.stream().flatMap(pod -> time.apply(pod).stream()).max(Comparator.naturalOrder());
    }

    private static Comparator<PodCondition> byTime() {
        return Comparator.comparing(condition -> Instant.parse(condition.getLastTransitionTime()));
    }

    private static String text(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
