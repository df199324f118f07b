package dev.supercargo.router;

import static dev.supercargo.router.Journeys.PATIENCE;
import static dev.supercargo.router.Journeys.job;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.router.taskfile.BundledKnowledge;
import dev.supercargo.testkit.SupercargoStack;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TrainingJobs as whoever has kubectl sees them. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class TrainingJobJourneyTest {

    private final String namespace = "tj-" + UUID.randomUUID().toString().substring(0, 8);
    private final KubernetesClient kubernetes = new KubernetesClientBuilder().build();

    @BeforeEach
    void clusterServesTrainingJobs() throws Exception {
        Journeys.marketIsKnown();
        kubernetes
                .resource(Files.readString(BundledKnowledge.ROOT.resolve("k8s/crds/trainingjobs.supercargo.dev.yaml")))
                .serverSideApply();
        kubernetes
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .addToLabels("supercargo.dev/team", namespace + "-team")
                        .endMetadata()
                        .build())
                .serverSideApply();
    }

    @AfterEach
    void disconnect() {
        kubernetes.close();
    }

    @Test
    void becomeJobsThatTheTeamOfTheNamespacePaysForAndShowHowTheyEnd() {
        Set<String> told = ConcurrentHashMap.newKeySet();
        kubernetes.v1().events().inNamespace(namespace).inform(new Told(told));

        apply("good", task("", "epochs: 5"));
        apply("held", "suspend: true, " + task("", "epochs: 5"));
        apply("unknown", task("", "epochs: 5").replace("resnet-50", "resnet-500"));
        apply("foreign", task("team: others, ", "epochs: 5"));

        awaitState("held", "SUSPENDED");
        awaitState("unknown", "INVALID");
        awaitState("foreign", "INVALID");
        assertThat(condition("unknown", "Accepted"))
                .containsEntry("status", "False")
                .containsEntry("reason", "InvalidRequest")
                .hasEntrySatisfying(
                        "message",
                        message -> assertThat((String) message)
                                .startsWith("spec.routing.model: there is no model profile 'resnet-500'")
                                .contains("'resnet-50'"));
        assertThat(condition("foreign", "Accepted"))
                .containsEntry("reason", "Forbidden")
                .hasEntrySatisfying(
                        "message", message -> assertThat((String) message).contains(namespace + "-team"));

        // The mistake is mended, the other is let go.
        apply("unknown", task("", "epochs: 5"));
        apply("held", task("", "epochs: 5"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told)
                        .contains(
                                "TrainingJob good Submitted",
                                "TrainingJob good Placed",
                                "TrainingJob good Succeeded",
                                "TrainingJob unknown Refused",
                                "TrainingJob foreign Refused"));
        for (String name : List.of("good", "held", "unknown")) {
            awaitState(name, "SUCCEEDED");
            assertThat(condition(name, "Succeeded")).containsEntry("status", "True");
            JsonNode job = job((String) status(name).get("jobId"));
            assertThat(job.at("/name").asText()).isEqualTo(name);
            assertThat(job.at("/team").asText()).isEqualTo(namespace + "-team");
            assertThat(job.at("/user").asText()).isEqualTo("kubernetes:" + namespace);
        }
        assertThatThrownBy(() -> apply("good", task("", "epochs: 6")))
                .hasMessageContaining("routing cannot be changed once the job is accepted");
        assertThat(status("good"))
                .containsEntry("progress", "100%")
                .containsEntry("simulated", true)
                .hasEntrySatisfying("cost", cost -> assertThat((String) cost).startsWith("$"))
                .hasEntrySatisfying("place", place -> assertThat((String) place).isNotBlank());
        assertThat(given().get("/api/v1/jobs?team=" + namespace + "-team")
                        .jsonPath()
                        .getList("items"))
                .hasSize(3);
    }

    @Test
    void suspendResumeAndCancelTheirJobs() {
        apply("long", task("", "epochs: 50000"));
        await().atMost(PATIENCE)
                .until(() ->
                        Objects.equals("True", condition("long", "Accepted").get("status")));
        String jobId = (String) status("long").get("jobId");

        apply("long", "suspend: true, priority: 20, " + task("", "epochs: 50000"));
        awaitState("long", "SUSPENDED");
        assertThat(job(jobId).at("/priority").asInt()).isEqualTo(20);
        apply("long", task("", "epochs: 50000"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Journeys.types(job(jobId))).contains("JobSuspended", "JobResumed"));
        trainingJob("long").delete();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(trainingJob("long").get()).isNull());
        JsonNode job = job(jobId);
        assertThat(job.at("/state").asText()).isEqualTo("CANCELLED");
        assertThat(job.at("/reason").asText()).isEqualTo("TrainingJob " + namespace + "/long was deleted.");
    }

    private void apply(String name, String spec) {
        kubernetes
                .resource("apiVersion: supercargo.dev/v1\nkind: TrainingJob\nmetadata: {name: " + name + ", namespace: "
                        + namespace + "}\nspec: {" + spec + "}\n")
                .serverSideApply();
    }

    private static String task(String routing, String work) {
        return "run: python train.py, resources: {accelerators: {A100: 1}}, routing: {" + routing
                + "model: resnet-50, work: {" + work + ", dataset_size: 1281167}, precision: fp16,"
                + " batch: {global: 512, per_accelerator: 64}, policy: cheapest}";
    }

    private void awaitState(String name, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status(name)).containsEntry("state", state));
    }

    private Map<String, Object> condition(String name, String type) {
        return status(name).get("conditions") instanceof List<?> conditions
                ? conditions.stream()
                        .map(TrainingJobJourneyTest::map)
                        .filter(condition -> type.equals(condition.get("type")))
                        .findFirst()
                        .orElseThrow()
                : Map.of();
    }

    private Map<String, Object> status(String name) {
        return map(trainingJob(name).get().getAdditionalProperties().getOrDefault("status", Map.of()));
    }

    @SuppressWarnings("unchecked") // What Jackson reads as an object has text for keys.
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private Resource<GenericKubernetesResource> trainingJob(String name) {
        return kubernetes
                .genericKubernetesResources("supercargo.dev/v1", "TrainingJob")
                .inNamespace(namespace)
                .withName(name);
    }

    /** Collects what was told: a simulated cluster keeps Events for an hour of its own time only. */
    private record Told(Set<String> all) implements ResourceEventHandler<Event> {
        @Override
        public void onAdd(Event event) {
            all.add(event.getInvolvedObject().getKind() + " "
                    + event.getInvolvedObject().getName() + " " + event.getReason());
        }

        @Override
        public void onUpdate(Event before, Event event) {}

        @Override
        public void onDelete(Event last, boolean unknownState) {}
    }
}
