package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;

/** A cluster in this process and the client that the router uses. */
abstract class ClusterTest {

    SimulatedCluster cluster;
    KubernetesClient client;

    void start(Options options) throws IOException {
        cluster = SimulatedCluster.start(options);
        client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(cluster.kubeconfig()))
                .build();
    }

    void startWith(Path directory, String clusterFile) throws IOException {
        start(Options.forTests()
                .withClusterFile(Files.writeString(
                        directory.resolve("cluster.yaml"), "namespaces: [supercargo]\n" + clusterFile)));
    }

    @AfterEach
    void stop() {
        if (client != null) {
            client.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    Job submit(JobMother job) {
        return client.resource(job.build()).create();
    }

    Job await(Job job, Predicate<Job> condition) {
        return client.resource(job).waitUntilCondition(now -> now != null && condition.test(now), 30, TimeUnit.SECONDS);
    }

    static boolean is(Job job, String condition) {
        return job.getStatus() != null
                && job.getStatus().getConditions().stream()
                        .anyMatch(one -> one.getType().equals(condition)
                                && one.getStatus().equals("True"));
    }

    List<Pod> podsOf(Job job) {
        return client.pods()
                .inNamespace(JobMother.NAMESPACE)
                .withLabel("batch.kubernetes.io/job-name", job.getMetadata().getName())
                .list()
                .getItems();
    }

    List<Event> events(String reason) {
        return client.v1().events().inAnyNamespace().list().getItems().stream()
                .filter(event -> event.getReason().equals(reason))
                .toList();
    }

    /** Returns when an event with this reason has been written in the jobs' namespace. */
    void awaitEvent(String reason) {
        CompletableFuture<Event> seen = new CompletableFuture<>();
        try (var informer = client.v1()
                .events()
                .inNamespace(JobMother.NAMESPACE)
                .inform(new ResourceEventHandler<>() {
                    @Override
                    public void onAdd(Event event) {
                        if (event.getReason().equals(reason)) {
                            seen.complete(event);
                        }
                    }

                    @Override
                    public void onUpdate(Event old, Event event) {}

                    @Override
                    public void onDelete(Event event, boolean unknown) {}
                })) {
            assertThat(informer.isRunning()).isTrue();
            assertThat(seen).succeedsWithin(Duration.ofSeconds(30));
        }
    }
}
