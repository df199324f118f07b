package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.supercargo.router.manifest.Names;
import dev.supercargo.simulator.Options;
import dev.supercargo.simulator.SimulatedCluster;
import dev.supercargo.simulator.fault.Effect;
import dev.supercargo.simulator.fault.Fault;
import dev.supercargo.simulator.fault.Occurrence;
import dev.supercargo.simulator.fault.Target;
import dev.supercargo.simulator.resource.Verb;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mirror of a cluster that does not let itself be watched for a while: it comes right again by itself. */
class MirrorFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String NAMESPACE = "supercargo";

    /** Fills more than two pages of a list. */
    private static final int MANY = 1_010;

    private static SimulatedCluster cluster;
    private static KubernetesClient client;
    private static JobMirror mirror;

    @BeforeAll
    static void watchManyPods() throws IOException {
        cluster = SimulatedCluster.start(Options.forTests().withSpeedUp(1));
        client = Clusters.client(Config.fromKubeconfig(cluster.kubeconfig()));
        create("sc-steady-1", 0, MANY);
        mirror = JobMirror.open("simulated", client, NAMESPACE, job -> {});
    }

    @AfterAll
    static void stop() {
        mirror.close();
        client.close();
        cluster.close();
    }

    @BeforeEach
    void someRun() {
        create("sc-one-1", 0, 20);
        create("sc-two-1", 0, 20);
        awaitMirrorOf(truth());
    }

    @AfterEach
    void mend() {
        cluster.faults().clear();
    }

    @Test
    void missesNothingThatHappenedWhileWatchesWereCutAndRefused() {
        refuse(503, Verb.WATCH, Occurrence.always());
        cluster.endWatches();
        await().atMost(PATIENCE).until(() -> !mirror.isCurrent());

        changeMuch();
        cluster.faults().clear();

        awaitMirrorOf(truth());
    }

    @Test
    void listsAnewWhenTheClusterHasForgottenWhatHappenedMeanwhile() {
        refuse(429, Verb.WATCH, Occurrence.always());
        cluster.endWatches();
        await().atMost(PATIENCE).until(() -> !mirror.isCurrent());

        changeMuch();
        cluster.compact();
        Map<String, Set<String>> truth = truth();
        cluster.faults().clear();
        // Pages expire, in the middle of a list, too.
        refuse(410, Verb.LIST, new Occurrence(OptionalLong.of(3), 0.5, 1));

        awaitMirrorOf(truth);
    }

    @Test
    void missesNothingWhenEveryWatchIsCutAgainAndAgain() {
        cluster.faults()
                .add(new Fault(
                        new Effect.EndWatch(Duration.ofMillis(50)),
                        new Target(Set.of(Verb.WATCH), Set.of("pods", "jobs"), Map.of()),
                        Occurrence.always()));
        cluster.endWatches();

        changeMuch();
        cluster.faults().clear();

        awaitMirrorOf(truth());
    }

    private static void refuse(int code, Verb verb, Occurrence occurrence) {
        cluster.faults()
                .add(new Fault(
                        new Effect.Refuse(code, Optional.empty()),
                        new Target(Set.of(verb), Set.of("pods", "jobs"), Map.of()),
                        occurrence));
    }

    /** Of one workload all pods go, another one changes, one is new. */
    private static void changeMuch() {
        named("sc-one-1").forEach(MirrorFaultsTest::delete);
        delete("sc-two-1-7");
        create("sc-two-1", 20, 30);
        create("sc-three-1", 0, 20);
    }

    private static void awaitMirrorOf(Map<String, Set<String>> truth) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(mirror.isCurrent()).isTrue();
            assertThat(eachWorkload(workload -> names(mirror.pods(workload).stream())))
                    .isEqualTo(truth);
        });
    }

    /** What the cluster has. */
    private static Map<String, Set<String>> truth() {
        return eachWorkload(MirrorFaultsTest::named);
    }

    private static Map<String, Set<String>> eachWorkload(Function<String, Set<String>> pods) {
        return Stream.of("sc-steady-1", "sc-one-1", "sc-two-1", "sc-three-1")
                .collect(Collectors.toMap(workload -> workload, pods, (a, b) -> a, TreeMap::new));
    }

    private static Set<String> named(String workload) {
        return names(pods().withLabel(Names.WORKLOAD, workload).list().getItems().stream());
    }

    private static Set<String> names(Stream<Pod> pods) {
        return pods.map(pod -> pod.getMetadata().getName()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void delete(String pod) {
        pods().withName(pod).withGracePeriod(0).delete();
    }

    /** Those that are there already stay. */
    private static void create(String workload, int from, int to) {
        Set<String> there = named(workload);
        IntStream.range(from, to)
                .mapToObj(index -> workload + "-" + index)
                .filter(name -> !there.contains(name))
                .map(name -> new PodBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace(NAMESPACE)
                        .addToLabels(Names.MANAGED_BY, Names.MANAGER)
                        .addToLabels(Names.WORKLOAD, workload)
                        .endMetadata()
                        .withNewSpec()
                        .withNodeName("nowhere")
                        .addNewContainer()
                        .withName("train")
                        .withImage("busybox")
                        .endContainer()
                        .endSpec()
                        .build())
                .forEach(pod -> client.resource(pod).create());
    }

    private static NonNamespaceOperation<Pod, PodList, PodResource> pods() {
        return client.pods().inNamespace(NAMESPACE);
    }
}
