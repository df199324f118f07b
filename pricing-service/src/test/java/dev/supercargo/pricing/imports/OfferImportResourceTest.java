package dev.supercargo.pricing.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class OfferImportResourceTest {

    private static final String HEADER =
            "InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,GpuInfo,Price,SpotPrice,Region,AvailabilityZone\n";

    private final String region = "r-" + UUID.randomUUID();

    @Test
    void takesACatalogueAndSaysWhatBecameOfEveryRow() {
        String csv = HEADER
                + "box8,H100-SXM,8,192,2048,,20.00,9.00," + region + ",\n"
                + "box1,H100-SXM,1,24,256,,2.50,2.50," + region + ",\n"
                + "box2,Nonsense 3000,2,24,256,,2.50,," + region + ",\n"
                + "cpu1,,,24,256,,0.50,," + region + ",\n";

        imported("skypilot", csv)
                .statusCode(200)
                .body("source", is("skypilot-testcloud"))
                .body("report.rows", is(4))
                .body("report.offers", is(3))
                .body("report.refused", is(2))
                .body("report.otherProducts", is(1))
                .body("report.refusals.row", hasItem(4))
                .body("report.unknownAccelerators.'Nonsense 3000'", is(1))
                .body("changes.created", is(3));
        given().queryParam("region", region)
                .get("/api/v1/offers")
                .then()
                .body("items", hasSize(3))
                .body("items.origin", hasItem("CATALOGUE"));

        imported("skypilot", csv).body("changes.created", is(0)).body("changes.unchanged", is(3));
    }

    @Test
    void aFileWithOneImpossibleRowChangesNothing() {
        String csv = HEADER
                + "box8,H100-SXM,8,192,2048,,20.00,9.00," + region + ",\n"
                + "box1,H100-SXM,1,24,256,,-2.50,," + region + ",\n";

        imported("skypilot", csv)
                .statusCode(422)
                .body("detail", containsString("no price has changed: row 3, Price: -2.50 is negative"))
                .body("issues[0].line", is(3))
                .body("issues[0].path", is("Price"));

        given().queryParam("region", region).get("/api/v1/offers").then().body("items", hasSize(0));
    }

    @Test
    void aDayInTheFutureIsRefused() {
        given().queryParam("format", "skypilot")
                .queryParam("provider", "testcloud")
                .queryParam("asOf", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString())
                .contentType("application/octet-stream")
                .body((HEADER + "box8,H100-SXM,8,192,2048,,20.00,9.00," + region + ",\n").getBytes(UTF_8))
                .post("/api/v1/offer-imports")
                .then()
                .statusCode(422)
                .body("issues[0].path", is("asOf"))
                .body("detail", containsString("lies after today"));
    }

    @Test
    void refusesWhatIsNoFormatAndACatalogueWithoutItsProvider() {
        imported("excel", "x").statusCode(400).body("detail", containsString("skypilot, csv, aws-price-list"));
        given().queryParam("format", "skypilot")
                .contentType("application/octet-stream")
                .body(HEADER.getBytes(UTF_8))
                .post("/api/v1/offer-imports")
                .then()
                .statusCode(400)
                .body("issues[0].path", is("provider"));
    }

    @Test
    void ratesOfTheSpotAdvisorCompleteSpotPrices() {
        String advisor = """
                {"ranges":[{"index":0,"max":5},{"index":4,"max":100}],
                "spot_advisor":{"us-east-1":{"Linux":{"g4dn.12xlarge":{"s":52,"r":4}}}}}""";

        imported("spot-advisor", advisor).statusCode(200).body("report.offers", is(1));

        given().get("/api/v1/offers/aws/us-east-1/g4dn.12xlarge/spot")
                .then()
                .body("interruptionsPerHour", greaterThan(0.001f))
                .body("history", hasSize(greaterThan(1)));
        imported("spot-advisor", advisor).body("changes.changed", is(0));
    }

    @Test
    void aBodyTooLongForAnyOtherRequestIsRefusedThere() {
        given().contentType("text/csv")
                .body(new byte[7 * 1024 * 1024])
                .post("/api/v1/price-sheets")
                .then()
                .statusCode(413)
                .body("type", containsString("too-large"));
        imported("aws-price-list", " ".repeat(7 * 1024 * 1024)).statusCode(not(413));
    }

    private static ValidatableResponse imported(String format, String text) {
        return given().queryParam("format", format)
                .queryParam("provider", "testcloud")
                .contentType("application/octet-stream")
                .body(text.getBytes(UTF_8))
                .post("/api/v1/offer-imports")
                .then();
    }
}
