package dev.supercargo.router.logs;

import dev.supercargo.router.cluster.PodLogs;
import dev.supercargo.router.cluster.PodLogs.Part;
import dev.supercargo.router.cluster.PodLogs.Source;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;

/**
 * Carries the lines of one pod to a queue until the pod has ended, on a thread of its own. A connection that breaks is
 * opened again where it broke; no line comes twice. It waits while the queue is full.
 */
final class NodeLog implements Closeable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PodLogs pods;
    private final String kubernetesJob;
    private final Source source;
    private final Question question;
    private final BlockingQueue<NodeLine> queue;
    private final Thread thread;
    private final Resume resume;
    private volatile boolean closed;
    private volatile Optional<PodLogs.Open> open = Optional.empty();

    /** A line and who wrote it. */
    record NodeLine(int node, String text) {}

    NodeLog(PodLogs pods, String kubernetesJob, Source source, Question question, BlockingQueue<NodeLine> queue) {
        this.pods = pods;
        this.kubernetesJob = kubernetesJob;
        this.source = source;
        this.question = question;
        this.queue = queue;
        this.resume = new Resume(question.since());
        this.thread = Thread.ofVirtual().name("log of " + source.pod()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    String pod() {
        return source.pod();
    }

    /** Whether it has given everything there is. */
    boolean isDone() {
        return !thread.isAlive();
    }

    private void run() {
        try {
            int tail = question.tail();
            boolean last = source.ended();
            while (!closed) {
                read(tail);
                if (last) {
                    return;
                }
                Thread.sleep(PAUSE);
                // What was written between the break and the end is read once more.
                last = isEnded();
                tail = Question.TAIL_MAX;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(int tail) throws InterruptedException {
        try (PodLogs.Open connection = pods.follow(source, new Part(tail, resume.from()));
                LineReader lines = new LineReader(connection.lines())) {
            open = Optional.of(connection);
            resume.reopened();
            for (Optional<String> line = lines.next(); line.isPresent() && !closed; line = lines.next()) {
                LogLine written = LogLine.of(line.get());
                if (written.isRefusal()) {
                    return;
                }
                if (resume.isNew(written)) {
                    queue.put(new NodeLine(source.node(), written.text()));
                }
            }
        } catch (IOException | PodLogs.Unreadable e) {
            // It is opened again, unless the pod has ended.
            open = Optional.empty();
        }
    }

    /** The pod is gone or its container has ended. A cluster that does not answer ends nothing. */
    private boolean isEnded() {
        try {
            return pods.sources(source.cluster(), kubernetesJob).stream()
                    .noneMatch(pod -> pod.pod().equals(source.pod()) && !pod.ended());
        } catch (PodLogs.Unreadable e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        thread.interrupt();
        if (open.isPresent()) {
            open.get().close();
        }
    }
}
