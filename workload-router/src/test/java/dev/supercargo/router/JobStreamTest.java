package dev.supercargo.router;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stream of job changes as a browser reads it. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
@Timeout(120)
class JobStreamTest {

    @TestHTTPResource("/api/v1/jobs/stream")
    URI stream;

    @Test
    void opensAtOnceAndTellsOfEveryChange() throws Exception {
        MarketFacts.publish();
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Accept", "text/event-stream")
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        client.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(":").contains("alive");

            given().header("Content-Type", "text/plain")
                    .body("name: streamed\nrun: python train.py\n")
                    .post("/api/v1/jobs")
                    .then()
                    .statusCode(201);

            String line = lines.readLine();
            while (!line.startsWith("data:")) {
                line = lines.readLine();
            }
            assertThat(line).contains("\"name\":\"streamed\"").contains("\"state\":");
            client.shutdownNow();
        }
    }
}
