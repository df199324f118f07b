package dev.supercargo.router.trainingjob;

import dev.supercargo.chassis.problem.ErrorKind;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.router.cluster.Cluster;
import dev.supercargo.router.job.Action;
import dev.supercargo.router.job.ChangePriority;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.JobView;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.ResumeJob;
import dev.supercargo.router.job.StopJob;
import dev.supercargo.router.job.StopJob.Wish;
import dev.supercargo.router.job.SubmitJob;
import dev.supercargo.router.leader.Leadership;
import dev.supercargo.router.taskfile.Priority;
import dev.supercargo.router.taskfile.TaskFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/**
 * Takes TrainingJobs to the use cases of jobs. The object's uid is the idempotency key: job and origin are stored in one
 * transaction, so that no retry, restart or second router makes another job of it.
 */
@ApplicationScoped
class Intake {

    private final SubmitJob submitJob;
    private final StopJob stopJob;
    private final ResumeJob resumeJob;
    private final ChangePriority changePriority;
    private final Jobs jobs;
    private final EntityManager entities;
    private final Leadership leadership;
    private final PayingTeams teams;

    Intake(
            SubmitJob submitJob,
            StopJob stopJob,
            ResumeJob resumeJob,
            ChangePriority changePriority,
            Jobs jobs,
            EntityManager entities,
            Leadership leadership,
            PayingTeams teams) {
        this.submitJob = submitJob;
        this.stopJob = stopJob;
        this.resumeJob = resumeJob;
        this.changePriority = changePriority;
        this.jobs = jobs;
        this.entities = entities;
        this.leadership = leadership;
        this.teams = teams;
    }

    /** Where the object stands, after what it asks for was done. */
    Standing take(TrainingJob object, Cluster cluster) {
        Optional<Standing> known = known(object);
        if (known.isPresent()) {
            return known.get() instanceof Standing.Accepted(JobView job) && isNews(object)
                    ? new Standing.Accepted(asWished(object, job))
                    : known.get();
        }
        if (object.getSpec().isHeldBack()) {
            return new Standing.HeldBack();
        }
        try {
            String namespace = object.getMetadata().getNamespace();
            String team = teams.of(namespace, cluster.client());
            String text = TaskDocument.of(object, team);
            TaskFile file = submitJob.read(text, user(object));
            ChangePriority.requireOrdinary(file.priority());
            if (!file.team().equals(team)) {
                throw new Problem(
                        ProblemType.FORBIDDEN,
                        "spec.routing.team is " + file.team() + ", but team " + team + " pays for namespace "
                                + namespace + ". Maybe leave it out, or use a namespace of team " + file.team() + ".");
            }
            return QuarkusTransaction.requiringNew().call(() -> submit(object, cluster, file, text));
        } catch (Problem problem) {
            if (problem.type().kind() == ErrorKind.CALLER || problem.type().kind() == ErrorKind.CONFLICT) {
                return new Standing.Refused(problem);
            }
            throw problem;
        }
    }

    /** Where the object stands, if there is or was a job for it. */
    Optional<Standing> known(TrainingJob object) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(
                                entities.find(Origin.class, object.getMetadata().getUid()))
                        .map(origin -> origin.jobId)
                        .or(() -> Optional.ofNullable(object.getStatus()).map(TrainingJobStatus::jobId))
                        .map(jobId -> jobs.findByIdOptional(jobId)
                                .map(Job::view)
                                .<Standing>map(Standing.Accepted::new)
                                .orElseGet(() -> new Standing.Archived(jobId))));
    }

    /** Asks for the end of the object's job; one that has ended meanwhile has what it wants. */
    void cancel(TrainingJob object, String jobId) {
        try {
            stopJob.cancel(jobId, wish(object, "was deleted"));
        } catch (Problem problem) {
            if (problem.type().kind() != ErrorKind.CONFLICT) {
                throw problem;
            }
        }
    }

    /** Whether the spec has changed since the last status: who suspends or resumes by other means is not overruled. */
    private static boolean isNews(TrainingJob object) {
        return object.getStatus() == null
                || !object.getMetadata()
                        .getGeneration()
                        .equals(object.getStatus().observedGeneration());
    }

    /** @throws Problem if it can be resumed only when it has stopped; it is tried again then */
    private JobView asWished(TrainingJob object, JobView job) {
        JobView held = heldOrLetGo(object, job);
        return object.getSpec()
                .priority()
                .filter(level -> level != held.priority() && held.allowed().contains(Action.PRIORITISE))
                .map(level -> changePriority.changeOrdinary(job.id(), new Priority(level), user(object)))
                .orElse(held);
    }

    private JobView heldOrLetGo(TrainingJob object, JobView job) {
        if (object.getSpec().isHeldBack()) {
            return job.allowed().contains(Action.SUSPEND)
                    ? stopJob.suspend(job.id(), wish(object, "has spec.suspend"))
                    : job;
        }
        boolean suspended = job.state() == JobState.SUSPENDED
                || job.stopping() != null && job.stopping().action() == Action.SUSPEND;
        return suspended && job.suspendedBy() == null ? resumeJob.resume(job.id(), user(object)) : job;
    }

    private static Wish wish(TrainingJob object, String what) {
        return new Wish(
                user(object),
                "TrainingJob " + object.getMetadata().getNamespace() + "/"
                        + object.getMetadata().getName() + " " + what + ".",
                false);
    }

    private Standing submit(TrainingJob object, Cluster cluster, TaskFile file, String text) {
        leadership.require();
        JobView job = submitJob.submit(file, text);
        entities.persist(new Origin(
                object.getMetadata().getUid(),
                job.id(),
                cluster.name(),
                object.getMetadata().getNamespace(),
                object.getMetadata().getName()));
        return new Standing.Accepted(job);
    }

    /** Kubernetes does not tell who wrote an object, only where. */
    private static String user(TrainingJob object) {
        return "kubernetes:" + object.getMetadata().getNamespace();
    }
}
