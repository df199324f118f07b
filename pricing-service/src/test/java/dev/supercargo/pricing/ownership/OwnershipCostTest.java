package dev.supercargo.pricing.ownership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
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
import io.restassured.response.ValidatableResponse;
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
                .containsExactly(
                        "depreciation",
                        "electricity",
                        "cooling",
                        "maintenance",
                        "insurance",
                        "space",
                        "network",
                        "software",
                        "staff",
                        "capital");
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

    @Test
    void aTariffAndAnOverrideChangeThePublishedCost() {
        publish(accelerator(1, 300.0));
        publish(asset(1, Money.usd("78000")));
        OwnershipCostComputed before = PublishedEvents.await(
                        OwnershipCostComputed.class, 1, event -> event.assetId().equals(assetId))
                .getFirst();
        put("/api/v1/electricity-tariffs/night-" + run, """
                {"timeZone": "Europe/Berlin", "perKilowattHour": {"amount": "0.10", "currency": "USD"}, "bands": [
                  {"hours": "MON-FRI 08:00-20:00", "perKilowattHour": {"amount": "0.40", "currency": "USD"}}]}""").statusCode(200).body("highest.amount", is("0.40"));

        put("/api/v1/ownership-overrides/assets/" + assetId, """
                {"tariffId": "night-%s", "utilisation": 0.9}""".formatted(run))
                .statusCode(200)
                .header("ETag", "\"1\"");

        OwnershipCostComputed after = PublishedEvents.await(
                        OwnershipCostComputed.class, 2, event -> event.assetId().equals(assetId))
                .getLast();
        assertThat(after.utilisation()).isEqualTo(0.9);
        assertThat(after.full()).isLessThan(before.full());
        assertThat(after.marginal()).isGreaterThan(before.marginal());
        given().get("/api/v1/ownership-costs/" + assetId)
                .then()
                .body("byHour.marginalLowest.amount", is("0.02856"))
                .body("byHour.marginalHighest.amount", is("0.11424"));
        given().get("/api/v1/ownership-costs/" + assetId + "/utilisation-curve?againstPerHour=2.50")
                .then()
                .statusCode(200)
                .body("points.size()", is(20))
                .body("breakEvenUtilisation", lessThan(0.5f));
    }

    @Test
    void anOverrideIsChangedOnlyByWhoHasReadItsLastVersion() {
        String path = "/api/v1/ownership-overrides/sites/site-" + run;
        put(path, "{\"pue\": 1.2}").statusCode(200);

        given().contentType("application/json")
                .header("If-Match", "\"7\"")
                .body("{\"pue\": 1.3}")
                .put(path)
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
        given().get(path).then().header("ETag", "\"1\"").body("values.pue", is(1.2f));
        given().delete(path).then().statusCode(204);
        given().get(path).then().statusCode(404);
    }

    @Test
    void namesEverythingThatIsWrongWithAnOverrideAndATariff() {
        put("/api/v1/ownership-overrides/sites/hq", "{\"utilisation\": 60, \"pue\": 0.5, \"utilization\": 0.6}")
                .statusCode(400)
                .body("issues.path", hasItems("utilisation", "pue", "utilization"));
        put("/api/v1/ownership-overrides/sites/hq", "{\"tariffId\": \"nobodys\"}")
                .statusCode(400)
                .body("issues[0].path", is("tariffId"));
        put("/api/v1/ownership-overrides/planets/hq", "{}").statusCode(404);
        put("/api/v1/electricity-tariffs/odd", """
                {"timeZone": "Mars/Olympus", "bands": [{"hours": "MON 8-9"}, {"hours": "MON 08:05-09:00",
                 "perKilowattHour": {"amount": "0.1", "currency": "USD"}}]}""")
                .statusCode(400)
                .body(
                        "issues.path",
                        hasItems("timeZone", "perKilowattHour", "bands[0].perKilowattHour", "bands[1].hours"));
    }

    private static ValidatableResponse put(String path, String body) {
        return given().contentType("application/json").body(body).put(path).then();
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
