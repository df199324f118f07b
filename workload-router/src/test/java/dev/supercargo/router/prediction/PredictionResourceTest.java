package dev.supercargo.router.prediction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.router.MarketFacts;
import dev.supercargo.router.SimulatedClusterResource;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What-if over HTTP, on the small market of {@link MarketFacts}. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class PredictionResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String RESNET = """
            "model": "resnet-50", "work": {"epochs": 90, "dataset_size": 1281167},
            "setup": {"precision": "fp16", "batch": {"global": 256, "per_accelerator": 32}}""";
    private static final String SEVEN_BILLION = """
            "model": {"name": "mine", "parameters": "6.7B", "layers": 32, "hiddenSize": 4096, "attentionHeads": 32,
                      "vocabularySize": 32000, "sequenceLength": 4096}""";

    @BeforeEach
    void marketIsKnown() {
        RestAssured.config = RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/yaml", ContentType.TEXT));
        MarketFacts.publish();
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void predictsTimeSpeedMemoryAndCostOfEachTarget() {
        JsonNode items = items(ask("{" + RESNET + ", \"targets\": [\"A100:8\", {\"accelerator\": \"T4\"}]}"));

        assertThat(items.findValuesAsText("acceleratorId"))
                .containsExactly("nvidia-a100-pcie-80gb", "nvidia-a100-sxm-40gb", "nvidia-t4-16gb");
        JsonNode sxm = items.get(1);
        assertThat(sxm.at("/acceleratorsPerNode").asInt()).isEqualTo(8);
        assertThat(sxm.at("/possible").asBoolean()).isTrue();
        Duration p50 = Duration.parse(sxm.at("/time/p50").asText());
        assertThat(Duration.parse(sxm.at("/time/p10").asText())).isLessThan(p50);
        assertThat(Duration.parse(sxm.at("/time/p90").asText())).isGreaterThan(p50);
        double samplesPerSecond = 90.0 * 1_281_167 / p50.toSeconds();
        assertThat(sxm.at("/unitsPerSecond").asDouble()).isCloseTo(samplesPerSecond, within(samplesPerSecond / 1000));
        assertThat(sxm.at("/unit").asText()).isEqualTo("SAMPLE");
        assertThat(sxm.at("/stepSeconds").asDouble()).isCloseTo(256 / samplesPerSecond, within(1e-4));
        assertThat(sxm.at("/modelFlopsUtilization").asDouble()).isBetween(0.02, 0.9);
        assertThat(sxm.at("/memory/verdict").asText()).isEqualTo("FITS");
        assertThat(sxm.at("/memory/neededBytes").asLong()).isLessThan(40L << 30);
        assertThat(sxm.at("/evidence")).isNotEmpty();
        assertThat(sxm.at("/reasons")).isEmpty();
    }

    @Test
    void tellsTheCheapestPlaceOfEachMarketWithSourceAndAge() {
        JsonNode sxm =
                items(ask("{" + RESNET + ", \"targets\": [\"A100-SXM:8\"]}")).get(0);

        assertThat(sxm.at("/costs").findValuesAsText("market")).containsExactly("SPOT", "ON_DEMAND");
        JsonNode spot = sxm.at("/costs/0");
        assertThat(spot.at("/instanceType").asText()).isEqualTo("p4d.24xlarge");
        assertThat(spot.at("/priceSource").asText()).isEqualTo("test price list");
        assertThat(spot.at("/priceAgeDays").asLong()).isPositive();
        BigDecimal hours = BigDecimal.valueOf(
                        Duration.parse(sxm.at("/time/p50").asText()).toMillis())
                .movePointLeft(3)
                .divide(BigDecimal.valueOf(3600), 12, java.math.RoundingMode.HALF_UP);
        assertThat(new BigDecimal(spot.at("/p50/amount").asText()))
                .isCloseTo(new BigDecimal("14.2310").multiply(hours), within(new BigDecimal("0.001")));
    }

    @Test
    void countsWholeOwnedMachinesAndSharesThem() {
        JsonNode pcie = items(ask("{" + RESNET + ", \"targets\": [\"nvidia-a100-pcie-80gb:2\"]}"))
                .get(0);
        JsonNode tooMany = items(ask("{" + RESNET + ", \"targets\": [\"nvidia-a100-pcie-80gb:8\"]}"))
                .get(0);

        assertThat(pcie.at("/costs/0/market").asText()).isEqualTo("OWNED");
        assertThat(pcie.at("/costs/0/pricePerHour/amount").asText()).isEqualTo("2.20");
        assertThat(tooMany.at("/costs")).isEmpty();
    }

    @Test
    void predictsAShapeThatIsInNoCatalogOnEveryAccelerator() {
        Response response = ask("{" + SEVEN_BILLION + ", \"work\": {\"tokens\": \"2B\"}, \"perNode\": 8}");

        JsonNode items = items(response);
        assertThat(items).hasSizeGreaterThanOrEqualTo(3);
        JsonNode a100 = item(items, "nvidia-a100-pcie-80gb");
        assertThat(a100.at("/unit").asText()).isEqualTo("TOKEN");
        assertThat(a100.at("/time/p50").asText()).startsWith("PT");
        JsonNode t4 = item(items, "nvidia-t4-16gb");
        assertThat(t4.at("/memory/verdict").asText()).isIn("FITS_WITH_CHANGES", "CANNOT_FIT");
    }

    @Test
    void answersRefusalsPerTargetWithTheirReasonInsteadOfFailing() {
        JsonNode items = items(ask("""
                {"model": "llama-2-70b", "work": {"tokens": "1B"}, "setup": {"parallelism": {"tensor": 8}},
                 "targets": ["T4:1", {"accelerator": "A100-PCIE", "perNode": 8, "nodes": 8}]}"""));

        assertThat(items.get(0).at("/possible").asBoolean()).isFalse();
        assertThat(items.get(0).at("/reasons/0").asText()).contains("multiple").contains("Maybe");
        assertThat(items.get(0).has("time")).isFalse();
        assertThat(items.get(1).at("/possible").asBoolean()).isTrue();
    }

    @Test
    void givesTheSpeedWithoutTheTimeIfTheWorkIsNotStated() {
        JsonNode item =
                items(ask("{\"model\": \"resnet-50\", \"targets\": [\"T4\"]}")).get(0);

        assertThat(item.at("/possible").asBoolean()).isTrue();
        assertThat(item.at("/unitsPerSecond").asDouble()).isPositive();
        assertThat(item.has("time")).isFalse();
        assertThat(item.at("/reasons/0").asText()).contains("not stated");
        assertThat(item.at("/costs/0/pricePerHour/amount").asText()).isEqualTo("0.3196");
        assertThat(item.at("/costs/0").has("p50")).isFalse();
    }

    @Test
    void predictsATaskFileOnTheAcceleratorsItNames() {
        Response response = given().contentType("application/yaml").body("""
                        name: resnet
                        resources: {accelerators: {A100: 4, T4: 1}}
                        run: python train.py
                        routing: {model: resnet-50, work: {epochs: 90, dataset_size: 1281167}, precision: fp16}
                        """).post("/api/v1/predictions");

        JsonNode items = items(response);
        assertThat(items.findValuesAsText("acceleratorId"))
                .containsExactly("nvidia-a100-pcie-80gb", "nvidia-a100-sxm-40gb", "nvidia-t4-16gb");
        assertThat(items.get(0).at("/acceleratorsPerNode").asInt()).isEqualTo(4);
    }

    @Test
    void tellsHowFastALanguageModelAnswers() {
        JsonNode item = items(ask("""
                {"kind": "inference", "model": "llama-2-70b", "targets": ["A100-PCIE:4"],
                 "serving": {"weights": "int8", "batch": 8, "prompt": 1000, "written": 200}}""")).get(0);

        assertThat(item.at("/possible").asBoolean()).as(item.toString()).isTrue();
        assertThat(item.at("/serving/tensor").asInt()).isEqualTo(4);
        assertThat(item.at("/serving/replicas").asInt()).isEqualTo(1);
        double first = seconds(item.at("/serving/firstAnswer/p50"));
        double token = seconds(item.at("/serving/perToken/p50"));
        assertThat(token).isBetween(0.005, 0.2).isLessThan(first);
        assertThat(item.at("/serving/prefillTokensPerSecond").asDouble()).isCloseTo(8000 / first, within(1.0));
        assertThat(item.at("/serving/decodeTokensPerSecond").asDouble()).isCloseTo(8 / token, within(0.1));
        assertThat(item.at("/memory/verdict").asText()).isEqualTo("FITS");
        double millionHours = 1e6 / item.at("/unitsPerSecond").asDouble() / 3600;
        assertThat(item.at("/costs/0/perMillionUnits/amount").asDouble()).isCloseTo(4.40 * millionHours, within(0.001));
    }

    @Test
    void countsTheReplicasOfASmallModel() {
        JsonNode items =
                items(ask("{\"kind\": \"inference\", \"model\": \"resnet-50\", \"targets\": [\"T4:1\", \"T4:4\"]}"));

        assertThat(items.get(1).at("/serving/replicas").asInt()).isEqualTo(4);
        assertThat(items.get(1).at("/unitsPerSecond").asDouble())
                .isCloseTo(4 * items.get(0).at("/unitsPerSecond").asDouble(), within(1e-6));
        assertThat(items.get(0).at("/serving").has("perToken")).isFalse();
    }

    @Test
    void refusesToServeWhatDoesNotFit() {
        JsonNode item = items(ask("{\"kind\": \"inference\", \"model\": \"llama-2-70b\", \"targets\": [\"T4:1\"]}"))
                .get(0);

        assertThat(item.at("/possible").asBoolean()).isFalse();
        assertThat(item.at("/memory/verdict").asText()).isEqualTo("CANNOT_FIT");
        assertThat(item.at("/reasons/0").asText()).contains("GiB").contains("Maybe");
    }

    @Test
    void givesPagesWithACursor() {
        String question = "{" + RESNET + ", \"accelerators\": \"all\"}";
        JsonNode first = json(given().contentType(ContentType.JSON)
                .queryParam("limit", 1)
                .body(question)
                .post("/api/v1/predictions"));

        JsonNode second = json(given().contentType(ContentType.JSON)
                .queryParam("limit", 1)
                .queryParam("cursor", first.at("/nextCursor").asText())
                .body(question)
                .post("/api/v1/predictions"));

        assertThat(first.at("/items")).hasSize(1);
        assertThat(second.at("/items/0/acceleratorId").asText())
                .isGreaterThan(first.at("/items/0/acceleratorId").asText());
        given().contentType(ContentType.JSON)
                .queryParam("cursor", "OTk5OTk")
                .body(question)
                .post("/api/v1/predictions")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"model": "lama-2-70b", "work": {"tokens": "1B"}}                          | 400 | model                        | Maybe 'llama-2-70b'
            {"work": {"tokens": "1B"}}                                                 | 400 | model                        | which model?
            {"model": "resnet-50", "work": {"samples": -5}}                            | 400 | work.samples                 | found '-5'
            {"model": "resnet-50", "work": {"samples": 5, "tokens": 5}}                | 400 | work.                        | exactly one
            {"model": "resnet-50", "setup": {"precision": "fp7"}}                      | 400 | setup.precision              | found 'fp7'
            {"model": "resnet-50", "setup": {"batch": {"global": 0}}}                  | 400 | setup.batch.global           | count of 1 or more
            {"model": "resnet-50", "targets": ["H900:8"]}                              | 400 | targets                      | no accelerator 'H900'
            {"model": "resnet-50", "targets": []}                                      | 400 | targets                      | 1 to 100
            {"model": "resnet-50", "targets": [{"accelerator": "T4", "perNode": 99}]}  | 400 | targets[0].perNode           | at most 16
            {"model": "resnet-50", "targets": [{"accelerator": "T4", "nodes": 1e9}]}   | 400 | targets[0].nodes             | whole number
            {"model": "resnet-50", "targets": [{"perNode": 8}]}                        | 400 | targets[0].accelerator       | which accelerator
            {"model": "resnet-50", "accelerators": "some"}                             | 400 | accelerators                 | found 'some'
            {"model": "resnet-50", "perNod": 8}                                        | 400 | perNod                       | Maybe 'perNode'
            {"model": {"parameters": "1B", "layers": 24}}                              | 400 | model.hiddenSize             | is needed
            {"model": {"parameters": "NaN"}}                                           | 400 | model.parameters             | found 'NaN'
            {"model": {"parameters": 1e18, "layers": 96, "hiddenSize": 12288, "attentionHeads": 96}} | 422 | model.parameters | more than
            {"model": {"parameters": "7B", "layers": 32, "hiddenSize": 4096, "attentionHeads": 30}}  | 422 | model.hiddenSize | not divisible
            {"model": "llama-2-70b", "setup": {"parallelism": {"pipeline": 81}}}       | 422 | setup.parallelism.pipeline   | more than the model's 80 layers
            {"model": "resnet-50", "work": {"tokens": "1B"}}                           | 422 | work                         | counts samples
            {"kind": "dreaming", "model": "resnet-50"}                                 | 400 | kind                         | training, inference
            {"kind": "inference", "model": "resnet-50", "work": {"samples": 5}}        | 400 | work                         | belongs to kind training
            {"model": "resnet-50", "serving": {"batch": 5}}                            | 400 | serving                      | belongs to kind inference
            {"kind": "inference", "model": "llama-2-70b", "serving": {"batch": 0}}     | 400 | serving.batch                | found '0'
            {"kind": "inference", "model": "llama-2-70b", "serving": {"prompt": 0}}    | 400 | serving.prompt               | found '0'
            {"kind": "inference", "model": "resnet-50", "serving": {"prompt": 10}}     | 400 | serving.prompt               | takes samples
            """)
    void refusesWhatMakesNoSenseByField(String question, int status, String path, String message) {
        JsonNode problem = json(ask(question));

        assertThat(problem.at("/status").asInt()).as(problem.toString()).isEqualTo(status);
        assertThat(problem.at("/issues").findValuesAsText("path")).contains(path);
        assertThat(problem.at("/issues").findValuesAsText("message"))
                .anySatisfy(text -> assertThat(text).contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"model":      | JSON
            [1, 2]         | JSON object
            *anchor        | aliases
            """)
    void refusesWhatIsNoJson(String body, String message) {
        JsonNode problem = json(ask(body));

        assertThat(problem.at("/status").asInt()).isEqualTo(400);
        assertThat(problem.at("/detail").asText()).contains(message);
    }

    @Test
    void refusesAQuestionOfAMegabyte() {
        ask("{\"model\": \"" + "x".repeat(1 << 20) + "\"}").then().statusCode(413);
    }

    private static double seconds(JsonNode duration) {
        return Duration.parse(duration.asText()).toNanos() / 1e9;
    }

    private static Response ask(String question) {
        return given().contentType(ContentType.JSON).body(question).post("/api/v1/predictions");
    }

    private static JsonNode items(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return json(response).at("/items");
    }

    private static JsonNode item(JsonNode items, String accelerator) {
        return items.valueStream()
                .filter(item -> item.at("/acceleratorId").asText().equals(accelerator))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(Response response) {
        try {
            return ContractJson.mapper().readTree(response.asString());
        } catch (IOException e) {
            throw new AssertionError(response.asString(), e);
        }
    }
}
