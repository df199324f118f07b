package dev.supercargo.pricing.sources;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A local server in the place of EC2; each region has a path of its own there, where EC2 has hosts. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class Ec2SpotPricesTest {

    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final String AUTH_FAILURE = error("AuthFailure", "AWS was not able to validate the credentials");

    @Inject
    SourceRefresh refresh;

    @Inject
    SourceStates states;

    private final AProvider ec2 = new AProvider();

    @AfterEach
    void close() {
        ec2.close();
    }

    @Test
    void readsThePriceOfEachZone() {
        ec2.answering("/xa-spot-1/", page("", item("xa-spot-1a", "21.50"), item("xa-spot-1b", "18.00")));

        SourceStatus status = run("xa-spot-1");

        assertThat(status.lastError()).isNull();
        assertThat(status.offers()).isEqualTo(2);
        given().get("/api/v1/offers/aws/xa-spot-1a/p5.48xlarge/spot")
                .then()
                .body("pricePerHour.amount", is("21.50"))
                .body("origin", is("PROVIDER"));
        given().get("/api/v1/offers/aws/xa-spot-1b/p5.48xlarge/spot").then().body("pricePerHour.amount", is("18.00"));
    }

    @Test
    void signsEachRequestForWhatItSends() {
        ec2.answering("/xa-spot-2/", page("", item("xa-spot-2a", "21.50"), item("xa-spot-2b", "18.00")));
        Instant before = Instant.now().minusSeconds(1);

        run("xa-spot-2");

        assertThat(ec2.requests).containsExactly("POST /xa-spot-2/");
        String body = ec2.bodies.getFirst();
        assertThat(body)
                .startsWith("Action=DescribeSpotPriceHistory&Version=2016-11-15&MaxResults=1000"
                        + "&ProductDescription.1=Linux%2FUNIX&StartTime=")
                .doesNotContain("a-key", "a-secret", "a-token");
        Map<String, List<String>> sent = ec2.headers.getFirst();
        Instant signedAt = LocalDateTime.parse(
                        only(sent, "X-amz-date"), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"))
                .toInstant(ZoneOffset.UTC);
        assertThat(signedAt).isBetween(before, Instant.now());
        URI address = URI.create("http://" + only(sent, "Host") + "/xa-spot-2/");
        assertThat(new AwsSignature(new AwsCredentials("a-key", "a-secret", Optional.of("a-token")), "xa-spot-2", "ec2")
                        .signed(
                                new AwsSignature.Request(
                                        "POST", address, new TreeMap<>(Map.of("content-type", FORM)), body),
                                signedAt))
                .containsEntry("authorization", only(sent, "Authorization"))
                .containsEntry("content-type", only(sent, "Content-type"))
                .containsEntry("x-amz-security-token", only(sent, "X-amz-security-token"));
    }

    @Test
    void readsPageAfterPage() {
        ec2.answering(
                "/xa-spot-3/",
                page("a+b/c==", item("xa-spot-3a", "21.50")),
                page("last"),
                page("", item("xa-spot-3b", "18.00")));

        assertThat(run("xa-spot-3").offers()).isEqualTo(2);
        assertThat(ec2.bodies).hasSize(3);
        assertThat(ec2.bodies.getFirst()).doesNotContain("NextToken");
        assertThat(ec2.bodies.get(1)).endsWith("&NextToken=a%2Bb%2Fc%3D%3D");
        assertThat(ec2.bodies.get(2)).endsWith("&NextToken=last");
    }

    @Test
    void triesAgainWhenItAsksTooOften() {
        ec2.answering(
                "/xa-spot-4/",
                new AProvider.Answer(503, error("RequestLimitExceeded", "Request limit exceeded."), 0),
                page("", item("xa-spot-4a", "21.50"), item("xa-spot-4b", "18.00")));

        assertThat(run("xa-spot-4").lastError()).isNull();
        assertThat(ec2.requests).hasSize(2);

        ec2.answering(
                "/xa-spot-4/", new AProvider.Answer(503, error("RequestLimitExceeded", "Request limit exceeded."), 0));

        assertThat(run("xa-spot-4").lastError()).isEqualTo("127.0.0.1 answered 503, 3 times");
        given().get("/api/v1/offers/aws/xa-spot-4a/p5.48xlarge/spot").then().body("pricePerHour.amount", is("21.50"));
    }

    @Test
    void leavesOutARegionThatTheAccountHasNotEnabledAndSaysSo() {
        ec2.answering("/xa-spot-5/", page("", item("xa-spot-5a", "21.50"), item("xa-spot-5b", "18.00")))
                .answering("/xb-spot-5/", new AProvider.Answer(401, AUTH_FAILURE, 0));

        SourceStatus status = run("xb-spot-5", "xa-spot-5");

        assertThat(status.failures()).isZero();
        assertThat(status.offers()).isEqualTo(2);
        assertThat(status.lastError())
                .isEqualTo("left out, because EC2 answers AuthFailure: xb-spot-5."
                        + " Maybe the account has not enabled them.");
    }

    @Test
    void failsWhereNoRegionTakesTheKey() {
        ec2.answering("/xa-spot-6/", new AProvider.Answer(401, AUTH_FAILURE, 0));

        SourceStatus status = run("xa-spot-6");

        assertThat(status.failures()).isPositive();
        assertThat(status.lastError())
                .isEqualTo("AuthFailure in each of xa-spot-6. Maybe the key is wrong or has expired.");
        assertThat(ec2.requests).as("it is not tried again").hasSize(1);
    }

    @Test
    void tellsTheCodeOfARefusalAndNothingElseOfIt() {
        ec2.answering(
                "/xa-spot-7/",
                new AProvider.Answer(403, error("UnauthorizedOperation", "x-amz-security-token:a-token"), 0));

        assertThat(run("xa-spot-7").lastError())
                .isEqualTo("xa-spot-7: UnauthorizedOperation, 127.0.0.1 answered 403. Maybe the key is wrong.");
    }

    @Test
    void anAnswerThatIsCutOffChangesNothing() {
        String whole = page("", item("xa-spot-8a", "21.50"), item("xa-spot-8b", "18.00"))
                .body();
        ec2.answering(
                "/xa-spot-8/",
                AProvider.Answer.of(whole),
                AProvider.Answer.of(whole.substring(0, whole.length() - 60)));
        run("xa-spot-8");

        assertThat(run("xa-spot-8").lastError()).contains("Maybe it is cut off.");
        given().get("/api/v1/offers/aws/xa-spot-8b/p5.48xlarge/spot").then().body("pricePerHour.amount", is("18.00"));
    }

    @Test
    void isOffWithoutAKeyAndAsksNobodyWithHalfOfOne() {
        TestSettings settings = TestSettings.at(ec2.url("/REGION/"), "xa-spot-9");

        assertThat(run(settings.withKeys("", "a-secret")).lastError()).isEqualTo("no key is configured");
        assertThat(run(settings.withKeys("a-key", " ")).lastError()).isEqualTo("no secret is configured");
        assertThat(run(settings.withKeys("a-key", "two\nlines")).lastError())
                .isEqualTo("the AWS key, its secret or its token is not one word of ASCII characters");
        assertThat(ec2.requests).isEmpty();
        given().get("/api/v1/price-sources")
                .then()
                .body("items.find { it.name == 'aws-spot-history' }.state", is("OFF"));
    }

    @Test
    void asksNoHostThatARegionsNameSmugglesIn() {
        TestSettings settings = TestSettings.at(URI.create("http://ec2.REGION.localhost/"), "evil.example/#");

        assertThat(run(settings).lastError()).contains("'evil.example/#' is no name of a region");
    }

    private SourceStatus run(String... regions) {
        return run(TestSettings.at(ec2.url("/REGION/"), regions));
    }

    private SourceStatus run(TestSettings settings) {
        SourceAdapter adapter = Objects.requireNonNull(Adapters.all().get("aws-spot-history"));
        return new OneRun(refresh, states).of(adapter, settings);
    }

    private static String only(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("no " + name)).getFirst();
    }

    private static String error(String code, String message) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error><Code>" + code + "</Code><Message>"
                + message + "</Message></Error></Errors><RequestID>7a2f</RequestID></Response>";
    }

    private static AProvider.Answer page(String token, String... items) {
        return AProvider.Answer.of("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<DescribeSpotPriceHistoryResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                + "<requestId>7a2f</requestId><spotPriceHistorySet>" + String.join("", items)
                + "</spotPriceHistorySet><nextToken>" + token + "</nextToken></DescribeSpotPriceHistoryResponse>");
    }

    private static String item(String zone, String price) {
        return "<item><instanceType>p5.48xlarge</instanceType><productDescription>Linux/UNIX</productDescription><spotPrice>"
                + price + "</spotPrice><timestamp>2026-11-25T08:00:00.000Z</timestamp><availabilityZone>" + zone
                + "</availabilityZone></item>";
    }
}
