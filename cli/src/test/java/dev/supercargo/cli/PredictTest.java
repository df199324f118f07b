package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.contracts.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What-if on the command line. */
class PredictTest {

    private static final String PATH = "POST /api/v1/predictions";
    private static final String ANSWER =
            """
            {"items":[
             {"acceleratorId":"nvidia-t4-16gb","accelerator":"T4","acceleratorsPerNode":1,"nodes":1,"possible":false,
              "memory":{"verdict":"CANNOT_FIT","neededBytes":140000000000,"availableBytes":17179869184,"changes":[]},
              "costs":[],"evidence":[],"reasons":["needs 130.4 GiB, has 16.0 GiB per device: nothing helps"]},
             {"acceleratorId":"nvidia-a100-sxm-80gb","accelerator":"A100","acceleratorsPerNode":8,"nodes":2,
              "possible":true,"change":"ZeRO-3/FSDP","time":{"p10":"PT7H","p50":"PT8H30M","p90":"PT11H"},
              "stepSeconds":4.0,"unitsPerSecond":65536.4,"unit":"TOKEN","modelFlopsUtilization":0.4712,
              "memory":{"verdict":"FITS_WITH_CHANGES","neededBytes":107374182400,"availableBytes":85899345920,
                        "changes":[{"what":"ZeRO-3/FSDP","accelerators":16,"neededBytes":53687091200}]},
              "costs":[{"market":"SPOT","optionId":"o1","provider":"aws","region":"us-east-1",
                        "instanceType":"p4de.24xlarge","pricePerHour":%s,"p10":%s,"p50":%s,"p90":%s,
                        "priceSource":"aws price list","priceAsOf":"2026-11-02T00:00:00Z","priceAgeDays":21,
                        "reachable":false}],
              "evidence":["65,536 tokens/s expected on 2 × 8× A100","data sheet only"],"reasons":[]}]}""".formatted(Answers.usd("24.5"), Answers.usd("171.5"), Answers.usd("208.25"), Answers.usd("269.5"));

    private final APlatform platform = new APlatform();

    @TempDir
    private Path directory = Path.of(".");

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void sendsWhatIsAskedInTheWordsOfTheApi() throws IOException {
        platform.answering(PATH, ANSWER);

        Run run = Run.of(
                platform.url(),
                "predict",
                "llama-2-7b",
                "--on",
                "H100:8",
                "--on",
                "A100",
                "--nodes",
                "2",
                "--tokens",
                "2B",
                "--precision",
                "bf16",
                "--batch",
                "512",
                "--tensor",
                "4");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(platform.requests).containsExactly("POST /api/v1/predictions?limit=500");
        assertThat(ContractJson.mapper().readTree(platform.bodies.getFirst()))
                .isEqualTo(ContractJson.mapper().readTree("""
                        {"model": "llama-2-7b", "nodes": "2", "work": {"tokens": "2B"},
                         "setup": {"precision": "bf16", "batch": {"global": "512"}, "parallelism": {"tensor": "4"}},
                         "targets": ["H100:8", "A100"]}"""));
    }

    @Test
    void ranksEveryAcceleratorCheapestFirstAndTheImpossibleLast() {
        platform.answering(PATH, ANSWER);

        Run run = Run.of(platform.url(), "predict", "llama-2-7b", "--tokens", "2B");

        assertThat(run.out()).isEqualTo("""
                ACCELERATORS                HOURS P50 (P10–P90)  TOKENS/S  MFU  MEMORY (GiB)  COST P50  AT        VERDICT
                2 × 8 nvidia-a100-sxm-80gb     8.50 (7.00–11.0)    65,536  47%     100 of 80   $208.25  aws spot  fits with ZeRO-3/FSDP
                1 nvidia-t4-16gb                              -         -    -   130.4 of 16         -  -         needs 130.4 GiB, has 16.0 GiB per device: nothing helps
                """);
    }

    @Test
    void keepsTheOrderThatWasAskedFor() {
        platform.answering(PATH, ANSWER);

        Run run = Run.of(platform.url(), "predict", "llama-2-7b", "--on", "T4", "--on", "A100:8");

        assertThat(run.out().indexOf("t4-16gb")).isLessThan(run.out().indexOf("a100-sxm"));
    }

    @Test
    void saysWhatEachNumberRestsOnIfAsked() {
        platform.answering(PATH, ANSWER);

        Run run = Run.of(platform.url(), "predict", "llama-2-7b", "--why");

        assertThat(run.out()).contains("""
                2 × 8 nvidia-a100-sxm-80gb:
                  65,536 tokens/s expected on 2 × 8× A100
                  data sheet only
                  $208.25 spot: aws us-east-1 p4de.24xlarge, $24.50 an hour (aws price list, 21 days old), \
                not reachable by a connected cluster
                """);
    }

    @Test
    void asksHowFastAModelAnswers() throws IOException {
        platform.answering(PATH, """
                {"items":[{"acceleratorId":"nvidia-l4-24gb","accelerator":"L4","acceleratorsPerNode":1,"nodes":1,
                 "possible":true,"unitsPerSecond":151.25,"unit":"TOKEN",
                 "serving":{"replicas":1,"tensor":1,
                  "firstAnswer":{"p10":"PT0.4S","p50":"PT0.5123S","p90":"PT0.7S"},
                  "perToken":{"p10":"PT0.04S","p50":"PT0.0529S","p90":"PT0.07S"}},
                 "memory":{"verdict":"FITS","neededBytes":17179869184,"availableBytes":25769803776,"changes":[]},
                 "costs":[{"market":"SPOT","optionId":"o","provider":"gcp","region":"us-east1","instanceType":"g2",
                           "pricePerHour":%s,"perMillionUnits":%s,"priceSource":"list","priceAgeDays":1,
                           "reachable":true}],
                 "evidence":[],"reasons":[]}]}""".formatted(Answers.usd("0.25"), Answers.usd("0.459")));

        Run run = Run.of(
                platform.url(),
                "predict",
                "llama-2-7b",
                "--inference",
                "--batch",
                "8",
                "--weights",
                "int8",
                "--on",
                "L4");

        assertThat(ContractJson.mapper().readTree(platform.bodies.getFirst()))
                .isEqualTo(ContractJson.mapper().readTree("""
                        {"kind": "inference", "model": "llama-2-7b", "serving": {"batch": "8", "weights": "int8"},
                         "targets": ["L4"]}"""));
        assertThat(run.out()).isEqualTo("""
                ACCELERATORS      FIRST ANSWER  PER TOKEN  TOKENS/S  MEMORY (GiB)  COST OF A MILLION  AT        VERDICT
                1 nvidia-l4-24gb      512.3 ms    52.9 ms       151      16 of 24              $0.46  gcp spot  fits
                """);
    }

    @Test
    void predictsATaskFile() throws IOException {
        platform.answering(PATH, ANSWER);
        String file =
                Files.writeString(directory.resolve("job.yaml"), "run: x\n").toString();

        Run run = Run.of(platform.url(), "predict", "-f", file, "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(ANSWER + "\n");
        assertThat(platform.bodies).containsExactly("run: x\n");
    }

    @Test
    void namesTheOptionAndItsValueWhenThePlatformRefuses() {
        platform.refusing(PATH, 400, """
                {"status":400,"detail":"The request is not valid.","issues":[
                 {"code":"INVALID","path":"setup.precision","line":1,"column":9,
                  "message":"setup.precision: expected one of fp32, bf16, but found 'fp7'."},
                 {"code":"UNKNOWN_ACCELERATOR","path":"targets","line":1,"column":9,
                  "message":"targets: there is no accelerator 'H900' in the catalog."},
                 {"code":"UNKNOWN_MODEL","path":"model","line":1,"column":9,
                  "message":"model: there is no model profile 'lama'. Maybe 'llama-2-7b'."}]}""");

        Run run = Run.of(platform.url(), "predict", "lama", "--on", "H900:8", "--precision", "fp7");

        assertThat(run).isEqualTo(new Run(2, "", """
                --precision fp7: expected one of fp32, bf16, but found 'fp7'.
                --on H900:8: there is no accelerator 'H900' in the catalog.
                MODEL lama: there is no model profile 'lama'. Maybe 'llama-2-7b'.
                """));
    }

    @Test
    void tellsWhatIsWrongWithATaskFileAsACompilerWould() throws IOException {
        platform.refusing(PATH, 400, """
                {"status":400,"detail":"The task file is not valid.","issues":[
                 {"code":"UNKNOWN_KEY","path":"rum","line":1,"column":1,"message":"There is no key 'rum' here."}]}""");
        String file =
                Files.writeString(directory.resolve("job.yaml"), "rum: x\n").toString();

        Run run = Run.of(platform.url(), "predict", "-f", file);

        assertThat(run).isEqualTo(new Run(2, "", file + ":1:1: rum: There is no key 'rum' here.\n"));
    }

    @Test
    void refusesAFileBesideAModelOrOptions() {
        assertThat(Run.of(platform.url(), "predict").err()).contains("Say which model");
        assertThat(Run.of(platform.url(), "predict", "bert", "-f", "x.yaml").err())
                .contains("leave bert out");
        assertThat(Run.of(platform.url(), "predict", "-f", "x.yaml", "--batch", "8", "--on", "T4")
                        .err())
                .contains("leave --on, --batch out");
        assertThat(platform.requests).isEmpty();
    }

    @Test
    void endsWithFourWhileTheCatalogIsNotRead() {
        platform.refusing(PATH, 503, "{\"status\":503,\"detail\":\"The catalog has not been read yet.\"}");

        assertThat(Run.of(platform.url(), "predict", "bert"))
                .isEqualTo(new Run(4, "", "The catalog has not been read yet.\n"));
    }
}
