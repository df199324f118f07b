package dev.supercargo.catalog.assets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.supercargo.catalog.ContractSchema;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.catalog.AssetRetired;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
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
class AssetResourceTest {

    private static final String PATH = "/api/v1/assets";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final String id = "test-" + UUID.randomUUID();

    @Test
    void ownsTheTwoSampleMachines() {
        given().queryParam("site", "hq")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItems("local-ws-01", "local-srv-01"));
        given().get(PATH + "/local-srv-01")
                .then()
                .statusCode(200)
                .body("sample", equalTo(true))
                .body("acceleratorId", equalTo("nvidia-a100-pcie-80gb"))
                .body("acceleratorsPerNode", equalTo(4))
                .body("purchasePrice.amount", equalTo("78000.00"));
    }

    @Test
    void registersRetiresAndRegistersAgain() throws IOException {
        register().then().statusCode(201).body("version", equalTo(1)).body("$", not(hasKey("retiredAt")));
        register().then().statusCode(409).body("issues.path", hasItem("id"));

        given().queryParam("reason", "Sold.").delete(PATH + "/" + id).then().statusCode(204);
        given().delete(PATH + "/" + id).then().statusCode(204);

        given().get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("retirementReason", equalTo("Sold."));
        given().queryParam("limit", 500).get(PATH).then().body("items.id", not(hasItem(id)));
        given().queryParam("includeRetired", true)
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .body("items.id", hasItem(id));
        register().then().statusCode(201).body("version", equalTo(3));

        assertPublished();
    }

    @Test
    void namesTheMissingAsset() {
        given().delete(PATH + "/nobody-owns-this")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no asset nobody-owns-this."));
    }

    @ParameterizedTest
    @CsvSource({
        "id, Under_Score",
        "id,",
        "name,",
        "site, ''",
        "acceleratorId, nvidia-h900",
        "acceleratorsPerNode, 0",
        "acceleratorsPerNode, 65",
        "nodes, 0",
        "vcpus, 0",
        "memoryBytes, -1",
        "systemWatts, -1",
        "purchasedOn, 2999-01-01",
        "locatoin, hq"
    })
    void namesTheWrongField(String field, String value) {
        Map<String, Object> body = machine();
        body.put(field, value);

        given().contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues.path", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"0, USD", "-5, USD", "1e12, USD", "4999, EUR"})
    void refusesPricesThatCannotBe(String amount, String currency) {
        Map<String, Object> body = machine();
        body.put("purchasePrice", Map.of("amount", amount, "currency", currency));

        given().contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("issues.path", hasItem("purchasePrice"));
    }

    private void assertPublished() throws IOException {
        try (KafkaProbe probe = KafkaProbe.ofTestStack()) {
            List<ProbedRecord> published =
                    probe.awaitCount(Topic.ASSETS.topicName(), 3, LIMIT, event -> id.equals(event.key()));
            assertThat(published).hasSize(3);
            ContractSchema.assertValid(published.get(0), AssetRegistered.class);
            ContractSchema.assertValid(published.get(1), AssetRetired.class);
            ContractSchema.assertValid(published.get(2), AssetRegistered.class);
            AssetRegistered fact =
                    ContractJson.mapper().readValue(published.get(2).value(), AssetRegistered.class);
            assertThat(fact.version()).isEqualTo(3);
            assertThat(fact.purchasePrice()).isEqualTo(Money.usd("4999.99"));
            assertThat(fact.nodes()).isEqualTo(1);
            assertThat(fact.vcpus()).isNull();
        }
    }

    private Response register() {
        return given().contentType(ContentType.JSON).body(machine()).post(PATH);
    }

    private Map<String, Object> machine() {
        return new HashMap<>(Map.of(
                "id", id,
                "name", "Test workstation",
                "site", "lab",
                "acceleratorId", "nvidia-rtx-3090-24gb",
                "acceleratorsPerNode", 2,
                "purchasePrice", Map.of("amount", "4999.99", "currency", "USD"),
                "purchasedOn", "2025-02-03"));
    }
}
