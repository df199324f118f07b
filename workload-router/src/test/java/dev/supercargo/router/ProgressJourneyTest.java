package dev.supercargo.router;

import static dev.supercargo.router.Journeys.PATIENCE;
import static dev.supercargo.router.Journeys.awaitState;
import static dev.supercargo.router.Journeys.job;
import static dev.supercargo.router.Journeys.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.supercargo.testkit.SupercargoStack;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Progress that a pod tells over HTTP, with the token that Kubernetes makes for it. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class ProgressJourneyTest {

    private static final String NAMESPACE = "supercargo";

    private final KubernetesClient kubernetes = new KubernetesClientBuilder().build();

    @BeforeEach
    void marketIsKnown() {
        Journeys.marketIsKnown();
        Pace.SLOW.set();
        kubernetes
                .resource(new ServiceAccountBuilder()
                        .withNewMetadata()
                        .withName("default")
                        .withNamespace(NAMESPACE)
                        .endMetadata()
                        .build())
                .serverSideApply();
    }

    @AfterEach
    void disconnect() {
        kubernetes.close();
    }

    @Test
    void isTakenFromAPodOfTheJobAndFromNobodyElse() {
        // Long enough that nothing but the report tells of two thirds.
        String id = submit(Journeys.resnet(
                "A100:1", "run: train", "", "team: progress-journey\n  work: {epochs: 9000, dataset_size: 1281167}"));
        awaitState(id, "RUNNING");
        Pod pod = kubernetes
                .pods()
                .inNamespace(NAMESPACE)
                .withLabel("supercargo.dev/job-id", id)
                .list()
                .getItems()
                .getFirst();
        String token = token(pod, "supercargo");

        post(id, token, "{\"progress\": 67}", 400);
        post(id, "made-up", "{\"progress\": 0.67}", 401);
        post(id, token(pod, "somebody-else"), "{\"progress\": 0.67}", 401);
        post("01kz0000000000000000000000", token, "{\"progress\": 0.67}", 401);
        assertThat(job(id).at("/progress").asDouble()).isLessThan(0.6);
        post(id, token, "{\"progress\": 0.67, \"checkpointProgress\": 0.6}", 204);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(job(id).at("/progress").asDouble()).isGreaterThanOrEqualTo(0.67));
        assertThat(job(id).at("/checkpointProgress").asDouble()).isGreaterThanOrEqualTo(0.6);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/jobs/" + id + "/cancel")
                .then()
                .statusCode(202);
    }

    private static void post(String id, String token, String report, int status) {
        given().contentType(ContentType.JSON)
                .header("Supercargo-Pod-Token", token)
                .body(report)
                .post("/api/v1/jobs/" + id + "/progress")
                .then()
                .statusCode(status);
    }

    /** As the kubelet asks for it. */
    private String token(Pod pod, String audience) {
        return kubernetes
                .serviceAccounts()
                .inNamespace(NAMESPACE)
                .withName("default")
                .tokenRequest(new TokenRequestBuilder()
                        .withNewSpec()
                        .withAudiences(audience)
                        .withNewBoundObjectRef()
                        .withKind("Pod")
                        .withName(pod.getMetadata().getName())
                        .withUid(pod.getMetadata().getUid())
                        .endBoundObjectRef()
                        .endSpec()
                        .build())
                .getStatus()
                .getToken();
    }
}
