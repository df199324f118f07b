package dev.supercargo.router.logs;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.router.cluster.PodLogs;
import dev.supercargo.router.cluster.PodLogs.Part;
import dev.supercargo.router.cluster.PodLogs.Source;
import dev.supercargo.router.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Reads and follows the logs of jobs. Thread-safe. */
@ApplicationScoped
class JobLogs {

    private final Jobs jobs;
    private final PodLogs pods;

    JobLogs(Jobs jobs, PodLogs pods) {
        this.jobs = jobs;
        this.pods = pods;
    }

    Optional<Target> target(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.findByIdOptional(id).map(job -> new Target(job.view(), job.kubernetesJob())));
    }

    /** What the present or last attempt has written. @throws Problem 404 without that node, 503 if it cannot be read */
    String read(Target target, Question question) {
        if (target.kubernetesJob().isEmpty()) {
            return "";
        }
        try {
            List<Source> sources = pods.sources(
                    target.place().orElseThrow().cluster(),
                    target.kubernetesJob().get());
            StringBuilder text = new StringBuilder();
            for (Source source : sources) {
                if (question.wants(source.node())) {
                    append(
                            text,
                            source,
                            question,
                            sources.size() > 1 && question.node().isEmpty());
                }
            }
            return text.toString();
        } catch (PodLogs.Unreadable e) {
            throw new Problem(
                    ProblemType.UNAVAILABLE,
                    "The log of job " + target.job().id() + " cannot be read: " + e.getMessage()
                            + ". Maybe the pod is gone, or try again.");
        }
    }

    /** To the end of the job, or until nobody reads any more. */
    void follow(String id, Question question, Follow.Out out) throws IOException, InterruptedException {
        new Follow(() -> target(id).orElseThrow(() -> Problem.notFound("job", id)), pods, question, out).toTheEnd();
    }

    private void append(StringBuilder text, Source source, Question question, boolean prefixed) {
        Resume wanted = new Resume(question.since());
        try (PodLogs.Open open = pods.read(source, new Part(question.tail(), question.since()));
                LineReader lines = new LineReader(open.lines())) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                LogLine written = LogLine.of(line.get());
                if (wanted.isNew(written)) {
                    text.append(prefixed ? "[node " + source.node() + "] " : "")
                            .append(written.text())
                            .append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a log in memory can always be read", e);
        }
    }
}
