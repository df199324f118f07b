package dev.supercargo.router.job;

import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.identity.Ids;
import dev.supercargo.router.taskfile.AsSubmitted;
import dev.supercargo.router.taskfile.Grants;
import dev.supercargo.router.taskfile.Knowledge;
import dev.supercargo.router.taskfile.TaskFile;
import dev.supercargo.router.taskfile.TaskFileParser;
import dev.supercargo.router.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Accepts a task file: validated, durable and announced in one transaction; deciding comes after. */
@ApplicationScoped
public class SubmitJob {

    private final Jobs jobs;
    private final JobHistory history;
    private final TaskFileParser parser;
    private final TaskFileParser again;
    private final FilesReadAgain filesReadAgain = new FilesReadAgain();
    private final Knowledge knowledge;
    private final Teams teams;
    private final PlatformClock clock;

    SubmitJob(Jobs jobs, JobHistory history, Knowledge knowledge, Grants grants, Teams teams, PlatformClock clock) {
        this.jobs = jobs;
        this.history = history;
        this.parser = new TaskFileParser(knowledge, grants);
        this.knowledge = knowledge;
        this.again = new TaskFileParser(new AsSubmitted(knowledge), Grants.everything());
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * Reads and checks without storing anything.
     *
     * @throws dev.supercargo.chassis.problem.Problem naming everything that is wrong
     */
    public TaskFile read(String text, String user) {
        return parser.parse(text, user, clock.now(), teams::defaults);
    }

    /** The task file of an accepted job, with its deadline as it was counted then and the defaults that held then. */
    public TaskFile readAgain(Job job) {
        long changes = knowledge.changes();
        return filesReadAgain
                .of(job.id(), changes)
                .orElseGet(() -> filesReadAgain.keep(
                        job.id(),
                        changes,
                        again.parse(job.taskFile(), job.user(), job.submittedAt(), team -> job.terms())));
    }

    @Transactional
    public JobView submit(TaskFile file, String text) {
        return accept(new Job(Ids.next(), file, text, clock.now()));
    }

    /** Submits a task file once more. @param checkpoint share of the work that is done already, 0..1 */
    @Transactional
    JobView submitAgain(TaskFile file, Job before, double checkpoint) {
        return accept(new Job(Ids.next(), file, before.taskFile(), clock.now()).retrying(before.id(), checkpoint));
    }

    private JobView accept(Job job) {
        jobs.persist(job);
        history.record(job, job.submitted());
        return job.view();
    }
}
