package dev.supercargo.pricing.ownership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.catalog.AcceleratorPublished;
import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.pricing.PublishedEvents;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.SupercargoStack;
import dev.supercargo.testkit.TestEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class OwnershipCostTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final String run = UUID.randomUUID().toString();
    private final String acceleratorId = "test-" + run + "-80gb";
    private final String assetId = "asset-" + run;

    @Test
    void computesTheCostWhicheverOfAssetAndAcceleratorComesFirst() {
        publish(asset(1, Money.usd("78000")));
        await().atMost(LIMIT)
                .untilAsserted(() -> given().get("/api/v1/ownership-costs/" + assetId)
                        .then()
                        .statusCode(200)
                        .body("cost", nullValue())
                        .body("unknownBecause", containsString("no rated power of " + acceleratorId)));

        publish(accelerator(1, 300.0));

        OwnershipCostComputed computed = PublishedEvents.await(
                        OwnershipCostComputed.class, 1, event -> event.assetId().equals(assetId))
                .getFirst();
        assertThat(computed.full()).isGreaterThan(computed.marginal());
        assertThat(computed.terms())
                .extracting(OwnershipCostComputed.Term::name)
                .containsExactly("depreciation", "electricity", "cooling", "maintenance", "space", "staff");
        given().get("/api/v1/ownership-costs/" + assetId)
                .then()
                .body("accelerators", is(4))
                .body("cost.full.amount", is(plain(computed.full())))
                .body("cost.terms.name", hasItems("depreciation", "electricity"))
                .body("unknownBecause", nullValue());
    }

    @Test
    void publishesAgainOnlyWhatChanged() {
        publish(accelerator(1, 300.0));
        publish(asset(1, Money.usd("78000")));
        // Two topics have no common order: without this the accelerator may come after all versions of the asset.
        PublishedEvents.await(
                OwnershipCostComputed.class, 1, event -> event.assetId().equals(assetId));
        publish(asset(2, Money.usd("78000")));
        publish(asset(3, Money.usd("60000")));
        publish(asset(2, Money.usd("99000")));

        List<OwnershipCostComputed> published = PublishedEvents.await(
                OwnershipCostComputed.class, 2, event -> event.assetId().equals(assetId));

        assertThat(published).extracting(OwnershipCostComputed::version).containsExactly(1L, 2L);
        assertThat(published.getLast().full()).isLessThan(published.getFirst().full());
    }

    @Test
    void anUnknownPurchasePriceIsToldAndNeverGuessed() {
        publish(accelerator(1, 300.0));
        publish(asset(1, null));

        await().atMost(LIMIT)
                .untilAsserted(() -> given().get("/api/v1/ownership-costs/" + assetId)
                        .then()
                        .statusCode(200)
                        .body("cost", nullValue())
                        .body("unknownBecause", is("no purchase price is registered for " + assetId)));
    }

    @Test
    void poisonGoesToTheDeadLetterTopicAndTheNextEventIsHandled() {
        try (KafkaProbe probe = KafkaProbe.ofTestStack()) {
            probe.publish(
                    Topic.ASSETS.topicName(),
                    assetId,
                    "not json",
                    Map.of("ce_id", run, "ce_type", Topic.typeOf(AssetRegistered.class)));
            publish(accelerator(1, 300.0));
            publish(asset(1, Money.usd("78000")));

            PublishedEvents.await(
                    OwnershipCostComputed.class, 1, event -> event.assetId().equals(assetId));
            assertThat(probe.await(
                                    Topic.ASSETS.deadLetterTopic("pricing-service"),
                                    LIMIT,
                                    record -> assetId.equals(record.key()))
                            .value())
                    .isEqualTo("not json");
        }
    }

    @Test
    void answersAnUnknownAssetWithAProblem() {
        given().get("/api/v1/ownership-costs/nobodys").then().statusCode(404).contentType("application/problem+json");
    }

    private AssetRegistered asset(long version, @Nullable Money price) {
        return new AssetRegistered(
                assetId,
                version,
                "Server",
                "hq",
                acceleratorId,
                4,
                1,
                64,
                null,
                price,
                LocalDate.of(2025, 9, 1),
                420.0);
    }

    private AcceleratorPublished accelerator(long version, double watts) {
        return new AcceleratorPublished(
                acceleratorId,
                version,
                "Test",
                "Test",
                "Test",
                "GPU",
                80_000_000_000L,
                null,
                Map.of(),
                null,
                null,
                watts,
                null,
                "test",
                LocalDate.of(2026, 1, 1));
    }

    private static void publish(Event event) {
        try (KafkaProbe probe = KafkaProbe.ofTestStack()) {
            probe.publish(
                    Topic.of(event.getClass()).topicName(),
                    TestEvent.of(
                            Topic.typeOf(event.getClass()),
                            "/catalog-service",
                            event.aggregateId(),
                            ContractJson.mapper().writeValueAsString(event)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String plain(Money money) {
        return money.toString().replace(" USD", "");
    }
}
