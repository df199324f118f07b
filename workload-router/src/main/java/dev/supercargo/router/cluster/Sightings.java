package dev.supercargo.router.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What has been seen of the jobs that are followed, so that what a cluster shows again costs nothing. All of it may be
 * forgotten at any time. Thread-safe; each job is followed by one thread at a time.
 */
final class Sightings {

    /** Real time between two looks at the progress of a job that is in no other way news. */
    static final Duration PROGRESS_EVERY = Duration.ofSeconds(1);

    private final LongSupplier nanos;
    /** By job: where it is followed; empty once its attempt is over. */
    private final Map<String, Optional<Target>> targets = new ConcurrentHashMap<>();
    /** Jobs that somebody has changed since they were read. */
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    /** By job: its Kubernetes Job that is not there, and since when; only of those that are not. */
    private final Map<String, Missing> missing = new ConcurrentHashMap<>();
    /** By job: what has been taken along already, which to see again is no news. */
    private final Map<String, Taken> taken = new ConcurrentHashMap<>();

    /** What is not there. @param sinceNanos in real time */
    private record Missing(String jobName, long sinceNanos) {}

    /** What was seen of an attempt. @param atNanos when, in real time */
    private record Taken(String jobName, Observation observation, long atNanos) {}

    /** @param nanos real time, as of {@link System#nanoTime()} */
    Sightings(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The job must be read again before it is followed on. */
    void change(String jobId) {
        changed.add(jobId);
    }

    /** Whether the job need not be read to be followed on. */
    boolean knows(String jobId) {
        if (changed.remove(jobId)) {
            targets.remove(jobId);
        }
        return targets.containsKey(jobId);
    }

    /** Where it is followed; empty if it is not. */
    Optional<Target> target(String jobId) {
        return targets.getOrDefault(jobId, Optional.empty());
    }

    /** @param target empty once its attempt is over */
    void know(String jobId, Optional<Target> target) {
        targets.put(jobId, target);
    }

    /** The job must be read again, should it be followed. */
    void forget(String jobId) {
        changed.remove(jobId);
        targets.remove(jobId);
    }

    /** @param followed jobs of which none has ended, whatever was seen of it */
    void forgetAllBut(Collection<String> followed) {
        // That a job has been changed is not forgotten: it may have been after the others were counted.
        targets.values().removeIf(Optional::isEmpty);
        targets.keySet().retainAll(followed);
        missing.keySet().retainAll(followed);
        taken.keySet().retainAll(followed);
    }

    /** What to do about what is seen now. */
    News news(String jobId, String jobName, Observation seen) {
        note(jobId, jobName, seen);
        Taken before = taken.get(jobId);
        if (before == null || !before.jobName().equals(jobName)) {
            return new News.Now();
        }
        if (before.observation().equals(seen)) {
            return new News.None();
        }
        Duration since = Duration.ofNanos(nanos.getAsLong() - before.atNanos());
        return isOnlyProgress(before.observation(), seen) && since.compareTo(PROGRESS_EVERY) < 0
                ? new News.Later(PROGRESS_EVERY.minus(since))
                : new News.Now();
    }

    void take(String jobId, String jobName, Observation seen) {
        taken.put(jobId, new Taken(jobName, seen, nanos.getAsLong()));
    }

    /** Whether the Kubernetes Job has been seen to be missing for so long. */
    boolean isMissingFor(String jobId, String jobName, Duration patience) {
        return Optional.ofNullable(missing.get(jobId))
                .filter(gone -> gone.jobName().equals(jobName))
                .filter(gone -> nanos.getAsLong() - gone.sinceNanos() >= patience.toNanos())
                .isPresent();
    }

    private void note(String jobId, String jobName, Observation seen) {
        if (seen instanceof Observation.Missing) {
            missing.merge(
                    jobId,
                    new Missing(jobName, nanos.getAsLong()),
                    (known, now) -> known.jobName().equals(now.jobName()) ? known : now);
        } else {
            missing.remove(jobId);
        }
    }

    private static boolean isOnlyProgress(Observation before, Observation now) {
        return before instanceof Observation.Running old
                && now instanceof Observation.Running recent
                && old.boundAt().equals(recent.boundAt())
                && old.startedAt().equals(recent.startedAt());
    }
}
