package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestartTest extends ClusterTest {

    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: ships.example.dev}
            spec:
              group: example.dev
              scope: Namespaced
              names: {kind: Ship, plural: ships, singular: ship, shortNames: [%s]}
              versions:
                - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}
            """;

    @TempDir
    Path data;

    @Test
    void keepsObjectsAndTimeAndFinishesWhatWasRunning() throws IOException {
        start(Options.forTests().withData(data));
        Job job = submit(JobMother.aJob("long").onPremises().annotated("supercargo.dev/predicted-run-time", "PT60H"));
        await(
                job,
                now -> now.getStatus() != null
                        && Integer.valueOf(1).equals(now.getStatus().getReady()));
        String pod = podsOf(job).getFirst().getMetadata().getUid();
        Instant before = cluster.now();
        stop();

        start(Options.forTests().withData(data));

        assertThat(cluster.now()).isAfterOrEqualTo(before);
        assertThat(Files.readString(data.resolve("kubeconfig"))).contains(cluster.url());
        assertThat(podsOf(job).getFirst().getMetadata().getUid()).isEqualTo(pod);
        cluster.speedUp(100_000);
        await(job, now -> is(now, "Complete"));
        assertThat(podsOf(job)).hasSize(1);
    }

    @Test
    void dropsALineThatAKilledProcessLeftHalfWritten() throws IOException {
        start(Options.forTests().withData(data));
        stop();
        Path objects = data.resolve("objects.jsonl");
        Files.writeString(objects, Files.readString(objects) + "{\"revision\":999,\"ty");

        start(Options.forTests().withData(data));

        assertThat(client.nodes().list().getItems()).hasSize(2);
    }

    @Test
    void servesTheDefinitionsOfADirectoryAndBringsThemUpToDate(@TempDir Path definitions) throws IOException {
        Path file = definitions.resolve("ships.yaml");
        Files.writeString(file, DEFINITION.formatted("sh"));
        start(Options.forTests().withData(data).withDefinitions(definitions));
        assertThat(shortNames()).containsExactly("sh");
        stop();

        Files.writeString(file, DEFINITION.formatted("boat"));
        start(Options.forTests().withData(data).withDefinitions(definitions));

        assertThat(shortNames()).containsExactly("boat");
        assertThat(client.genericKubernetesResources("example.dev/v1", "Ship")
                        .list()
                        .getItems())
                .isEmpty();
    }

    private List<String> shortNames() {
        return client.getApiResources("example.dev/v1").getResources().stream()
                .filter(resource -> resource.getName().equals("ships"))
                .flatMap(resource -> resource.getShortNames().stream())
                .toList();
    }
}
