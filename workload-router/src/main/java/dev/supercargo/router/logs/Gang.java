package dev.supercargo.router.logs;

import dev.supercargo.router.cluster.PodLogs;
import dev.supercargo.router.cluster.PodLogs.Source;
import dev.supercargo.router.logs.NodeLog.NodeLine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The logs of one attempt's nodes, followed together. Lines wait in a queue of limited length. Not thread-safe. */
final class Gang implements AutoCloseable {

    private static final int WAITING_MAX = 1_000;

    private final PodLogs pods;
    private final String kubernetesJob;
    private final boolean prefixed;
    private final Question question;
    private final BlockingQueue<NodeLine> queue = new ArrayBlockingQueue<>(WAITING_MAX);
    private final List<NodeLog> nodes = new ArrayList<>();

    /** @param size how many nodes it has */
    Gang(PodLogs pods, String kubernetesJob, int size, Question question) {
        this.pods = pods;
        this.kubernetesJob = kubernetesJob;
        this.prefixed = size > 1 && question.node().isEmpty();
        this.question = question;
    }

    /** Opens the logs of pods that have started meanwhile. @throws PodLogs.Unreadable if the cluster does not answer */
    void open(String cluster) {
        for (Source source : pods.sources(cluster, kubernetesJob)) {
            if (question.wants(source.node())
                    && nodes.stream().noneMatch(node -> node.pod().equals(source.pod()))) {
                NodeLog node = new NodeLog(pods, kubernetesJob, source, question, queue);
                nodes.add(node);
                node.start();
            }
        }
    }

    /** Whether a line must say of which node it is. */
    boolean isPrefixed() {
        return prefixed;
    }

    /** Whether all that was opened has been given. */
    boolean isDone() {
        return queue.isEmpty() && nodes.stream().allMatch(NodeLog::isDone) && queue.isEmpty();
    }

    /** The next line; empty if none comes within {@code patience}. */
    Optional<NodeLine> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() throws IOException {
        for (NodeLog node : nodes) {
            node.close();
        }
    }
}
