package dev.supercargo.pricing.sources;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Origin;
import dev.supercargo.pricing.pricelists.ListKind;
import dev.supercargo.pricing.pricelists.SkyPilotCsv;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class PriceSourcesTest {

    private static final String HEADER =
            "InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,GpuInfo,Price,SpotPrice,Region,AvailabilityZone\n";

    @Inject
    SourceRefresh refresh;

    @Inject
    SourceStates states;

    private final String region = "r-" + UUID.randomUUID();
    private final String cloud = "cloud-" + UUID.randomUUID().toString().substring(0, 8);
    private final AProvider provider = new AProvider();
    private final SourceAdapter catalogue =
            new OneDocument("test-" + cloud, Origin.CATALOGUE, "a test", Confidence.MEDIUM, new SkyPilotCsv(cloud));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void triesAgainAfter429And5xxAndACutAnswer() {
        provider.answering(
                "/list",
                AProvider.Answer.status(429, "Retry-After", "0"),
                new AProvider.Answer(200, HEADER, 500, "X-Cut", "yes"),
                AProvider.Answer.of(list("20.00")));

        SourceStatus status = run(catalogue, "/list");

        assertThat(status.lastError()).isNull();
        assertThat(status.offers()).isEqualTo(1);
        assertThat(provider.requests).hasSize(3);
        assertThat(price()).isEqualTo("20.00");
    }

    @Test
    void givesUpAfterSomeTriesAndKeepsWhatItHad() {
        provider.answering("/list", AProvider.Answer.of(list("20.00")), AProvider.Answer.status(503));
        run(catalogue, "/list");

        SourceStatus status = run(catalogue, "/list");

        assertThat(status.failures()).isEqualTo(1);
        assertThat(status.lastError()).isEqualTo("127.0.0.1 answered 503, 3 times");
        assertThat(price()).isEqualTo("20.00");
    }

    @Test
    void aMalformedAnswerChangesNothingAndIsTold() {
        provider.answering(
                "/list", AProvider.Answer.of(list("20.00")), AProvider.Answer.of("<html>We are closed</html>"));
        run(catalogue, "/list");

        assertThat(run(catalogue, "/list").lastError()).contains("stands in no header line");
        assertThat(price()).isEqualTo("20.00");
    }

    @Test
    void asksOnlyForWhatChanged() {
        provider.answering(
                "/list",
                AProvider.Answer.of(list("20.00"), "ETag", "\"one\""),
                AProvider.Answer.status(304),
                AProvider.Answer.of(list("21.00"), "ETag", "\"two\""));
        run(catalogue, "/list");

        assertThat(run(catalogue, "/list").lastError()).isNull();
        assertThat(provider.headers.get(1).get("If-none-match")).containsExactly("\"one\"");
        assertThat(price()).isEqualTo("20.00");
        run(catalogue, "/list");
        assertThat(price()).isEqualTo("21.00");
    }

    @Test
    void anAnswerThatFailedToBeReadIsAskedForAgain() {
        provider.answering("/list", AProvider.Answer.of("junk", "ETag", "\"one\""), AProvider.Answer.of(list("20.00")));
        run(catalogue, "/list");

        run(catalogue, "/list");

        assertThat(provider.headers.get(1)).doesNotContainKey("If-none-match");
        assertThat(price()).isEqualTo("20.00");
    }

    @Test
    void followsARedirectOnTheSameHostAndNoOther() {
        provider.answering("/list", AProvider.Answer.status(302, "Location", "/elsewhere"))
                .answering("/elsewhere", AProvider.Answer.of(list("20.00")));
        assertThat(run(catalogue, "/list").lastError()).isNull();

        provider.answering(
                "/list", AProvider.Answer.status(302, "Location", "http://169.254.169.254/latest/meta-data"));

        assertThat(run(catalogue, "/list").lastError())
                .contains("points to http://169.254.169.254, but only http://127.0.0.1 may be asked");
    }

    @Test
    void aFeedThatFrozeIsOldHoweverWellItIsFetched() {
        String feed = """
                {"config":{"regions":[{"region":"ap-east-9","instanceTypes":[{"sizes":[{"size":"g4dn.12xlarge",
                "valueColumns":[{"name":"linux","prices":{"USD":"1.5537"}}]}]}]}]}}""";
        provider.answering("/spot.js", AProvider.Answer.of(feed, "Last-Modified", "Mon, 13 May 2024 10:00:00 GMT"));
        SourceAdapter dead = new OneDocument(
                "dead-feed", Origin.PROVIDER, "a test", Confidence.HIGH, ListKind.AWS_SPOT_FEED.format());

        SourceStatus status = run(dead, "/spot.js");

        assertThat(status.lastError()).isNull();
        assertThat(status.contentDay()).isEqualTo(LocalDate.of(2024, 5, 13));
        given().get("/api/v1/offers/aws/ap-east-9/g4dn.12xlarge/spot").then().statusCode(404);
    }

    @Test
    void givesUpOnASilentServer() {
        provider.silent();

        assertThat(run(catalogue, "/list").lastError()).contains("did not answer within PT1.5S, 3 times");
    }

    @Test
    void stopsReadingAnAnswerThatIsTooLong() {
        provider.answering("/list", AProvider.Answer.of("x".repeat(5_000)));

        assertThat(run(catalogue, TestSettings.at(provider.url("/list"), 1_000L))
                        .lastError())
                .isEqualTo("127.0.0.1 sent more than 1000 bytes");
    }

    @Test
    void aSourceThatSuddenlyNamesHalfIsNotBelieved() {
        String whole = HEADER + row("box1", "2.00") + row("box2", "4.00") + row("box3", "6.00");
        provider.answering("/list", AProvider.Answer.of(whole), AProvider.Answer.of(HEADER + row("box1", "2.00")));
        run(catalogue, "/list");

        assertThat(run(catalogue, "/list").lastError()).contains("it names 1 offers after 3");
        given().queryParam("region", region).get("/api/v1/offers").then().body("items.size()", is(3));
    }

    @Test
    void offlineTheBundledSnapshotServesAndSaysItsAge() {
        provider.close();

        assertThat(run(catalogue, "/list").lastError()).contains("cannot be reached. Maybe this machine is offline.");
        given().get("/api/v1/offers/lambda/global/gpu_8x_h100_sxm5/on-demand")
                .then()
                .statusCode(200)
                .body("origin", is("BUNDLED"))
                .body("ageDays", greaterThan(30));
    }

    @Test
    void readsAnIndexOfRegionsAndThenTheListOfEach() {
        provider.answering("/index.json", AProvider.Answer.of("""
                        {"regions":{"us-test-1":{"regionCode":"us-test-1","currentVersionUrl":"/v1/us-test-1/index.json"}}}"""))
                .answering(
                        "/v1/us-test-1/index.json", AProvider.Answer.of("""
                        {"publicationDate":"%sT00:00:00Z","products":{"A":{"sku":"A","productFamily":"Compute Instance",
                        "attributes":{"instanceType":"p5.48xlarge","regionCode":"us-test-1","vcpu":"192","memory":"2048 GiB",
                        "gpu":"8","operatingSystem":"Linux","tenancy":"Shared","capacitystatus":"Used","preInstalledSw":"NA"}}},
                        "terms":{"OnDemand":{"A":{"A.1":{"priceDimensions":{"x":{"unit":"Hrs","pricePerUnit":{"USD":"55.04"}}}}}}}}""".formatted(LocalDate.now(ZoneOffset.UTC))));
        SourceAdapter lists = new AwsRegionalLists("test-aws-list", "a test", ListKind.AWS_PRICE_LIST_JSON.format());

        assertThat(run(lists, TestSettings.at(provider.url("/index.json"), "us-test-1"))
                        .lastError())
                .isNull();
        given().get("/api/v1/offers/aws/us-test-1/p5.48xlarge/on-demand")
                .then()
                .body("pricePerHour.amount", is("55.04"))
                .body("origin", is("PROVIDER"));
    }

    @Test
    void readsAzureByRegionAndPage() {
        String item = """
                {"currencyCode":"USD","retailPrice":%s,"armRegionName":"%s","effectiveStartDate":"2023-08-01T00:00:00Z",
                "meterId":"m","meterName":"%s","productName":"Virtual Machines","skuName":"x","serviceName":"Virtual Machines",
                "unitOfMeasure":"1 Hour","type":"Consumption","isPrimaryMeterRegion":true,"armSkuName":"Standard_ND96isr_H100_v5"}""";
        provider.answering(
                "/prices",
                AProvider.Answer.of("{\"Items\":[" + item.formatted("98.32", region, "ND96") + "],\"NextPageLink\":\""
                        + "https://prices.azure.com:443/prices?$skip=1000\"}"),
                AProvider.Answer.of(
                        "{\"Items\":[" + item.formatted("18.17", region, "ND96 Spot") + "],\"NextPageLink\":null}"));

        assertThat(run(new AzurePages(), TestSettings.at(provider.url("/prices"), region))
                        .lastError())
                .isNull();

        assertThat(provider.requests.getFirst()).contains("armRegionName%20eq%20%27" + region + "%27");
        assertThat(provider.requests.get(1)).isEqualTo("GET /prices?$skip=1000");
        given().queryParam("region", region)
                .get("/api/v1/offers")
                .then()
                .body("items.market", hasItem("SPOT"))
                .body("items.size()", is(2));
    }

    @Test
    void sendsKeysInHeadersAndNeverInAddresses() {
        provider.answering(
                "/skus",
                AProvider.Answer.of("{\"skus\":[],\"nextPageToken\":\"t\"}"),
                AProvider.Answer.of("{\"skus\":[]}"));
        run(new GcpCatalogue(), "/skus");

        assertThat(provider.requests)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request).doesNotContain("a-key"));
        assertThat(provider.headers)
                .allSatisfy(headers -> assertThat(headers.get("X-goog-api-key")).containsExactly("a-key"));
        assertThat(provider.requests.get(1)).contains("pageToken=t");
    }

    @Test
    void asksMarketPlacesWithAQuestion() {
        provider.answering("/graphql", AProvider.Answer.of("{\"data\":{\"gpuTypes\":[]}}"));

        run(Objects.requireNonNull(Adapters.all().get("runpod")), "/graphql");

        assertThat(provider.requests).containsExactly("POST /graphql");
        assertThat(provider.bodies.getFirst()).contains("gpuTypes");
    }

    @Test
    void everySourceHasSettingsAndAStatus() {
        assertThat(Adapters.all().keySet())
                .contains(
                        "aws-price-list",
                        "aws-savings-plans",
                        "aws-spot-feed",
                        "aws-spot-advisor",
                        "aws-spot-history",
                        "azure-retail",
                        "gcp-billing",
                        "lambda",
                        "runpod",
                        "vast",
                        "skypilot-aws");
        given().get("/api/v1/price-sources")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("aws-price-list"))
                .body("items.state", everyItem(is("OFF")));
        given().post("/api/v1/price-sources/vast/refresh")
                .then()
                .statusCode(409)
                .body("detail", containsString("pricing.sources.vast.enabled=true"));
        given().post("/api/v1/price-sources/nonsense/refresh").then().statusCode(404);
    }

    private SourceStatus run(SourceAdapter adapter, String path) {
        return run(adapter, TestSettings.at(provider.url(path)));
    }

    private SourceStatus run(SourceAdapter adapter, SourceSettings settings) {
        return new OneRun(refresh, states).of(adapter, settings);
    }

    private String list(String price) {
        return HEADER + row("box", price);
    }

    private String row(String type, String price) {
        return type + ",H100-SXM,1,24,256,," + price + ",," + region + ",\n";
    }

    private String price() {
        return given().get("/api/v1/offers/" + cloud + "/" + region + "/box/on-demand")
                .then()
                .extract()
                .path("pricePerHour.amount");
    }
}
