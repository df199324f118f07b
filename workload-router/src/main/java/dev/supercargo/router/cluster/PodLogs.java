package dev.supercargo.router.cluster;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.LogWatch;
import io.fabric8.kubernetes.client.dsl.TailPrettyLoggable;
import io.fabric8.kubernetes.client.dsl.TimeTailPrettyLoggable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pods of an attempt have written. Thread-safe. */
@ApplicationScoped
public class PodLogs {

    private static final String COMPLETION_INDEX = "batch.kubernetes.io/job-completion-index";

    /** Of one pod when its log is read once, so that no answer grows without limit. */
    private static final int BYTES_MAX = 1 << 20;

    private final ClusterGateway gateway;

    PodLogs(ClusterGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * A pod whose container has started.
     *
     * @param node its rank in the gang, from 0
     * @param ended whether it writes nothing any more
     */
    public record Source(String cluster, String pod, int node, boolean ended) {}

    /**
     * Which lines to read.
     *
     * @param tail of the lines there are, at most so many of the last
     * @param since only later ones; the cluster takes it to the second
     */
    public record Part(int tail, Optional<Instant> since) {}

    /** An open log, each line beginning with its time. */
    public record Open(InputStream lines, Closeable connection) implements Closeable {
        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    /**
     * The pods of a Kubernetes Job that have something to read, by node.
     *
     * @throws Unreadable if the cluster does not answer
     */
    public List<Source> sources(String cluster, String jobName) {
        try {
            return gateway.pods(cluster, jobName).stream()
                    .filter(pod -> state(pod)
                            .filter(state -> state.getRunning() != null || state.getTerminated() != null)
                            .isPresent())
                    .map(pod -> new Source(
                            cluster,
                            pod.getMetadata().getName(),
                            node(pod),
                            state(pod)
                                    .filter(state -> state.getTerminated() != null)
                                    .isPresent()))
                    .sorted(Comparator.comparingInt(Source::node))
                    .toList();
        } catch (ClusterUnavailable | KubernetesClientException e) {
            throw new Unreadable(cluster, e);
        }
    }

    /** What is there now, at most 1 MiB. @throws Unreadable if the cluster does not give it */
    public Open read(Source source, Part part) {
        try {
            String log = part(
                            gateway.pod(source.cluster(), source.pod())
                                    .usingTimestamps()
                                    .limitBytes(BYTES_MAX),
                            part)
                    .tailingLines(part.tail())
                    .getLog();
            return new Open(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), () -> {});
        } catch (ClusterUnavailable | KubernetesClientException e) {
            throw new Unreadable(source.cluster(), e);
        }
    }

    /** What is there and what comes, until the container ends. @throws Unreadable if the cluster does not give it */
    public Open follow(Source source, Part part) {
        try {
            LogWatch watch = part(gateway.pod(source.cluster(), source.pod()).usingTimestamps(), part)
                    .tailingLines(part.tail())
                    .watchLog();
            return new Open(watch.getOutput(), watch);
        } catch (ClusterUnavailable | KubernetesClientException e) {
            throw new Unreadable(source.cluster(), e);
        }
    }

    /** A cluster does not give its logs now. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String cluster, RuntimeException cause) {
            super("cluster " + cluster + " does not give its logs now", cause);
        }
    }

    private static TailPrettyLoggable part(TimeTailPrettyLoggable log, Part part) {
        return part.since()
                .<TailPrettyLoggable>map(since -> log.sinceTime(since.toString()))
                .orElse(log);
    }

    private static Optional<ContainerState> state(Pod pod) {
        return Optional.ofNullable(pod.getStatus()).map(status -> status.getContainerStatuses()).stream()
                .flatMap(List::stream)
                .findFirst()
                .map(ContainerStatus::getState);
    }

    private static int node(Pod pod) {
        String index = Optional.ofNullable(pod.getMetadata().getAnnotations())
                .map((Map<String, String> annotations) -> annotations.get(COMPLETION_INDEX))
                .orElse("0");
        return index.matches("\\d{1,6}") ? Integer.parseInt(index) : 0;
    }
}
