package dev.supercargo.router.telemetry;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.StopJob;
import dev.supercargo.router.job.StopJob.Wish;
import dev.supercargo.router.job.SubmitJob;
import dev.supercargo.router.team.Teams;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Suspends jobs whose accelerators have done nothing for as long as their owners allow. Opt-in; a job is resumed as any
 * other suspended one.
 */
@ApplicationScoped
class IdleStop {

    private static final Logger LOG = Logger.getLogger(IdleStop.class);
    private static final String ROUTER = "supercargo";

    private final Jobs jobs;
    private final SubmitJob submitJob;
    private final StopJob stopJob;
    private final Teams teams;
    private final PlatformClock clock;
    private final TelemetryConfig config;
    private final IdlePatience patience;

    IdleStop(
            Jobs jobs, SubmitJob submitJob, StopJob stopJob, Teams teams, PlatformClock clock, TelemetryConfig config) {
        this.jobs = jobs;
        this.submitJob = submitJob;
        this.stopJob = stopJob;
        this.teams = teams;
        this.clock = clock;
        this.config = config;
        this.patience = new IdlePatience(config.idleStop().orElse(List.of()));
    }

    /** @throws IOException if Prometheus does not answer; nothing is stopped on a guess */
    void sweep(Prometheus prometheus) throws IOException, InterruptedException {
        IdleCheck check = new IdleCheck(prometheus, config.podLabel());
        List<Job> running = QuarkusTransaction.requiringNew().call(() -> jobs.inStates(List.of(JobState.RUNNING)));
        for (Job job : running) {
            Optional<Duration> allowed =
                    patience.of(job.team(), submitJob.readAgain(job).idleStop().or(() -> teams.idleStop(job.team())));
            if (allowed.isPresent()
                    && ranFor(job, allowed.get())
                    && check.isIdle(
                            job.kubernetesJob().orElseThrow(),
                            job.place().orElseThrow().nodes(),
                            allowed.get())) {
                stop(job, allowed.get());
            }
        }
    }

    private boolean ranFor(Job job, Duration allowed) {
        Instant since = job.runningSince().orElse(Instant.MAX);
        return !since.plus(allowed).isAfter(clock.now());
    }

    private void stop(Job job, Duration allowed) {
        try {
            stopJob.suspend(
                    job.id(),
                    new Wish(
                            ROUTER,
                            String.format(
                                    Locale.ROOT,
                                    "All accelerators were idle (below %.0f %%) for %d minutes."
                                            + " Resume it when it has something to do.",
                                    IdleCheck.IDLE_BELOW,
                                    allowed.toMinutes()),
                            false));
            LOG.infof("job %s is suspended: its accelerators were idle for %s", job.id(), allowed);
        } catch (Problem problem) {
            LOG.infof("idle job %s is not suspended: %s", job.id(), problem.getMessage());
        }
    }
}
