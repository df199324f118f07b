package dev.supercargo.router.cluster;

import dev.supercargo.router.cluster.TakeAlong.After;
import dev.supercargo.router.cluster.TakeAlong.Seen;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks what clusters show of jobs, and takes those along of which it is news. */
@ApplicationScoped
public class FollowJob {

    /** Real time that must have passed too: a simulated cluster's minutes go by before its messages arrive. */
    private static final Duration LONG_MISSING = Duration.ofSeconds(20);

    /** Real time after which a job without news is looked at again, at the least. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Jobs jobs;
    private final TakeAlong takeAlong;
    private final ClusterGateway gateway;
    private final Patience patience;
    private final PlatformClock clock;
    private final Sightings sightings = new Sightings(System::nanoTime);

    FollowJob(Jobs jobs, TakeAlong takeAlong, ClusterGateway gateway, Patience patience, PlatformClock clock) {
        this.jobs = jobs;
        this.takeAlong = takeAlong;
        this.gateway = gateway;
        this.patience = patience;
        this.clock = clock;
    }

    /** Forgets what is not followed any more, however its attempt ended. */
    public void forgetAllBut(Collection<String> followed) {
        sightings.forgetAllBut(followed);
    }

    /** Somebody has changed the job: what is known of it may not hold any more. */
    public void changed(String jobId) {
        sightings.change(jobId);
    }

    /** What is known of the job may be outdated, because another router follows it. */
    public void forget(String jobId) {
        sightings.forget(jobId);
    }

    /** Whether the job is known to be followed, or to have ended, so that {@link #goOn} needs not read it. */
    public boolean knows(String jobId) {
        return sightings.knows(jobId);
    }

    /** Follows jobs that are known. @return by job id */
    public Map<String, Outcome> goOn(Collection<String> known) {
        Map<String, Optional<Target>> targets = new LinkedHashMap<>();
        known.forEach(id -> targets.put(id, sightings.target(id)));
        return look(targets);
    }

    /** @param read as they were a moment ago @return by job id */
    public Map<String, Outcome> follow(Collection<Job> read) {
        Map<String, Optional<Target>> targets = new LinkedHashMap<>();
        for (Job job : read) {
            Optional<Target> target = Target.of(job);
            target.ifPresent(known -> sightings.know(job.id(), target));
            targets.put(job.id(), target);
        }
        return look(targets);
    }

    /**
     * Follows one job, as it stands now.
     *
     * @throws RuntimeException if the cluster does not answer
     */
    void follow(String jobId) {
        QuarkusTransaction.requiringNew()
                .call(() -> jobs.findByIdOptional(jobId))
                .map(job -> follow(List.of(job)).get(jobId))
                .ifPresent(Outcome::orThrow);
    }

    private Map<String, Outcome> look(Map<String, Optional<Target>> targets) {
        Map<String, Outcome> outcomes = new HashMap<>();
        List<Seen> news = new ArrayList<>();
        targets.forEach((jobId, target) ->
                outcomes.put(jobId, Outcome.of(() -> target.flatMap(known -> look(jobId, known, news)))));
        Map<String, After> after = Together.each(
                news, takeAlong::together, (seen, cause) -> outcomes.put(seen.jobId(), new Outcome.Failed(cause)));
        for (Seen seen : news) {
            if (!(outcomes.get(seen.jobId()) instanceof Outcome.Failed)) {
                Optional<After> became = Optional.ofNullable(after.get(seen.jobId()));
                outcomes.put(seen.jobId(), Outcome.of(() -> taken(seen, became)));
            }
        }
        return outcomes;
    }

    /** @param news to which it is added, should it be news */
    private Optional<Duration> look(String jobId, Target target, List<Seen> news) {
        Observation shown = gateway.observe(target.cluster(), target.jobName());
        return switch (sightings.news(jobId, target.jobName(), shown)) {
            case News.None none -> Optional.empty();
            case News.Later(Duration pause) -> Optional.of(pause);
            case News.Now now -> {
                boolean longMissing = sightings.isMissingFor(jobId, target.jobName(), LONG_MISSING);
                // No news is a reason to act only if the cluster itself says so.
                Observation certain = patience.isOverWith(shown, target, longMissing)
                        ? gateway.askWhy(target.cluster(), target.jobName())
                        : shown;
                news.add(new Seen(jobId, target, certain, longMissing));
                yield Optional.empty();
            }
        };
    }

    /** @param became empty if its attempt is another one by now */
    private Optional<Duration> taken(Seen seen, Optional<After> became) {
        String jobId = seen.jobId();
        if (became.isEmpty()) {
            sightings.forget(jobId);
            return Optional.empty();
        }
        Optional<Duration> again = patience.with(seen.observation());
        if (again.isEmpty()) {
            sightings.take(jobId, seen.target().jobName(), seen.observation());
        }
        if (became.get() != After.GOES_ON) {
            sightings.know(jobId, Optional.empty());
        }
        if (became.get() == After.IS_TO_GO) {
            gateway.remove(seen.target().cluster(), seen.target().jobName());
            return Optional.empty();
        }
        return again.map(allowed -> clock.inRealTime(allowed).dividedBy(4).plus(LOOK_AGAIN));
    }
}
