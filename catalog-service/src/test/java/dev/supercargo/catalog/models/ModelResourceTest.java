package dev.supercargo.catalog.models;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.supercargo.catalog.ContractSchema;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.catalog.ModelProfilePublished;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class ModelResourceTest {

    private static final String PATH = "/api/v1/models";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final String id = "acme-" + UUID.randomUUID();

    @Test
    void tellsABundledModel() {
        given().get(PATH + "/llama-2-70b")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("parameters", equalTo(68_976_648_192L))
                .body("layers", equalTo(80))
                .body("unit", equalTo("TOKEN"))
                .body("origin", equalTo("BUNDLED"));
    }

    @Test
    void filtersByFamilyAndWords() {
        given().queryParam("family", "moe")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.family", everyItem(equalTo("MOE")))
                .body("items.id", hasItems("mixtral-8x7b", "deepseek-v3"));
        given().queryParam("q", "llama 70b")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains("llama-2-70b", "llama-3-70b"));
    }

    @Test
    void registersAndPublishesATransformer() throws IOException {
        given().contentType(ContentType.JSON)
                .body(transformer())
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + id))
                .body("id", equalTo(id))
                .body("version", equalTo(1))
                .body("origin", equalTo("REGISTERED"));

        given().get(PATH + "/" + id).then().statusCode(200).body("hiddenSize", equalTo(2560));
        try (KafkaProbe probe = KafkaProbe.ofTestStack()) {
            ProbedRecord published = probe.await(Topic.MODELS.topicName(), LIMIT, event -> id.equals(event.key()));
            ContractSchema.assertValid(published, ModelProfilePublished.class);
            ModelProfilePublished fact =
                    ContractJson.mapper().readValue(published.value(), ModelProfilePublished.class);
            assertThat(fact.parameters()).isEqualTo(3_000_000_000L);
            assertThat(fact.forwardFlopsPerUnit()).isNull();
        }
    }

    @Test
    void answersARetryWithTheSameKeyAgain() {
        for (int attempt = 0; attempt < 2; attempt++) {
            given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", "register-" + id)
                    .body(transformer())
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(id))
                    .body("version", equalTo(1));
        }
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "register-" + id)
                .body(with(transformer(), "parameters", 4_000_000_000L))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("type", endsWith("/idempotency-key-reused"));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        given().contentType(ContentType.JSON)
                .body(with(transformer(), "id", "llama-2-7b"))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("issues.path", contains("id"))
                .body("detail", containsString("Maybe use it, or choose another id."));
    }

    @ParameterizedTest
    @CsvSource({
        "id, Not A Slug!",
        "id,",
        "name, ''",
        "family, PERCEPTRON",
        "parameters, 0",
        "parameters,",
        "layers, -3",
        "unit, KILOGRAM",
        "source,",
        "activeParameters, 4000000000",
        "hidenSize, 4096"
    })
    void namesTheWrongField(String field, String value) {
        given().contentType(ContentType.JSON)
                .body(with(transformer(), field, value))
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues.path", hasItem(field))
                .body("detail", containsString(field));
        given().get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        given().contentType(ContentType.JSON)
                .body(Map.of("id", "x y", "parameters", -1))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("issues.path", hasItems("id", "name", "task", "source", "parameters", "family", "unit"));
    }

    @Test
    void wantsTheCostOfAModelWhoseCostDoesNotFollow() {
        given().contentType(ContentType.JSON)
                .body(with(transformer(), "family", "CNN"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("issues.path", contains("forwardFlopsPerUnit", "activationBytesPerUnit"));
    }

    @Test
    void refusesBodiesThatAreNoJsonObject() {
        for (String body : List.of("", "[]", "{\"id\":", "null")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    private Map<String, Object> transformer() {
        return Map.ofEntries(
                Map.entry("id", id),
                Map.entry("name", "Acme 3B"),
                Map.entry("family", "TRANSFORMER"),
                Map.entry("task", "language modelling"),
                Map.entry("parameters", 3_000_000_000L),
                Map.entry("unit", "TOKEN"),
                Map.entry("layers", 32),
                Map.entry("hiddenSize", 2560),
                Map.entry("attentionHeads", 20),
                Map.entry("vocabularySize", 50_000),
                Map.entry("sequenceLength", 2048),
                Map.entry("source", "Acme research"));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    @Test
    void registersAModelByItsConfig() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"id": "acme-llama-3-8b", "config": {"model_type": "llama", "hidden_size": 4096,
                         "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8,
                         "intermediate_size": 14336, "vocab_size": 128256, "max_position_embeddings": 8192,
                         "warp_drive": true}}
                        """)
                .post("/api/v1/models/configs")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/models/acme-llama-3-8b"))
                .body("model.parameters", equalTo(8030261248L))
                .body("model.unit", equalTo("TOKEN"))
                .body("model.note", equalTo("Left out of account: warp_drive."))
                .body("notUnderstood", contains("warp_drive"));
        given().get("/api/v1/models/acme-llama-3-8b").then().statusCode(200).body("layers", equalTo(32));
    }

    @Test
    void refusesAConfigOfAnUnknownArchitectureWithAWayOut() {
        given().contentType(ContentType.JSON)
                .body("{\"id\": \"acme-mamba\", \"config\": {\"model_type\": \"mamba\"}}")
                .post("/api/v1/models/configs")
                .then()
                .statusCode(400)
                .body("issues[0].path", equalTo("config.model_type"))
                .body("detail", containsString("POST /api/v1/models"));
        given().get("/api/v1/models/acme-mamba").then().statusCode(404);
    }
}
