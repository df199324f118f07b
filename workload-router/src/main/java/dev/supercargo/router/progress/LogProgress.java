package dev.supercargo.router.progress;

import dev.supercargo.router.cluster.PodLogs;
import dev.supercargo.router.cluster.PodLogs.Open;
import dev.supercargo.router.cluster.PodLogs.Part;
import dev.supercargo.router.cluster.PodLogs.Source;
import dev.supercargo.router.cluster.ReportProgress;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.SubmitJob;
import dev.supercargo.router.taskfile.ProgressPattern;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jboss.logging.Logger;

/** Reads the end of the logs of running jobs whose task file says how to read them; of a gang that of node 0. */
@ApplicationScoped
class LogProgress {

    private static final Logger LOG = Logger.getLogger(LogProgress.class);

    /** Lines that are looked at; a job that writes more between two reports is read at the next one. */
    private static final int LINES = 200;

    private final Jobs jobs;
    private final SubmitJob submitJob;
    private final PodLogs logs;
    private final ReportProgress reportProgress;

    LogProgress(Jobs jobs, SubmitJob submitJob, PodLogs logs, ReportProgress reportProgress) {
        this.jobs = jobs;
        this.submitJob = submitJob;
        this.logs = logs;
        this.reportProgress = reportProgress;
    }

    /** One job's unreadable log holds up no other's. */
    void sweep() {
        List<Job> running = QuarkusTransaction.requiringNew().call(() -> jobs.inStates(List.of(JobState.RUNNING)));
        for (Job job : running) {
            Optional<ProgressPattern> pattern = submitJob.readAgain(job).progressLog();
            if (pattern.isPresent()) {
                try {
                    follow(job, pattern.get());
                } catch (PodLogs.Unreadable | IOException e) {
                    LOG.infof("the log of job %s is read again later: %s", job.id(), e.getMessage());
                }
            }
        }
    }

    private void follow(Job job, ProgressPattern pattern) throws IOException {
        String attempt = job.kubernetesJob().orElseThrow();
        Optional<Source> first = logs.sources(job.place().orElseThrow().cluster(), attempt).stream()
                .findFirst();
        if (first.isEmpty()) {
            return;
        }
        OptionalDouble done = tail(first.get()).progress(pattern);
        if (done.isPresent() && done.getAsDouble() > job.progress()) {
            reportProgress.report(job.id(), attempt, done.getAsDouble(), OptionalDouble.empty());
        }
    }

    private LogTail tail(Source source) throws IOException {
        try (Open open = logs.read(source, new Part(LINES, Optional.empty()));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(open.lines(), StandardCharsets.UTF_8))) {
            return new LogTail(lines.lines().toList());
        }
    }
}
