package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final String RECEIPT = """
            {"format":"skypilot","source":"skypilot-gcp","asOf":"2026-07-20",
             "report":{"rows":120,"offers":100,"corrected":1,"refused":2,"otherProducts":17,
               "corrections":[{"row":7,"field":"price","reason":"stands twice"}],
               "refusals":[{"row":9,"field":"Price","reason":"0 stands for unknown"}],
               "unknownAccelerators":{"tpu-v9":1}},
             "changes":{"created":90,"changed":4,"unchanged":6,"outranked":0,"withdrawn":0}}""";

    @TempDir
    Path folder;

    @Test
    void sendsTheFileAndSaysWhatBecameOfItsRows() throws IOException {
        Path file = file("gcp/vms.csv", "InstanceType\n");
        try (APlatform platform = new APlatform().answering("POST /api/v1/offer-imports", RECEIPT)) {
            Run run = Run.of(
                    platform.url(),
                    "offers",
                    "import",
                    "--format",
                    "skypilot",
                    "--as-of",
                    "2026-07-20",
                    file.toString());

            assertThat(run.code()).isZero();
            assertThat(platform.requests)
                    .containsExactly("POST /api/v1/offer-imports?asOf=2026-07-20&format=skypilot&provider=gcp");
            assertThat(platform.bodies).containsExactly("InstanceType\n");
            assertThat(run.out())
                    .contains("100 offers taken as skypilot-gcp, as of 2026-07-20")
                    .contains("corrected: row 7, price: stands twice")
                    .contains("refused: row 9, Price: 0 stands for unknown")
                    .contains("… and 1 more row refused")
                    .contains("unknown accelerator: tpu-v9, 1 row");
        }
    }

    @Test
    void aRefusedFileIsNamedWithItsRow() throws IOException {
        Path file = file("prices.csv", "junk");
        try (APlatform platform = new APlatform().refusing("POST /api/v1/offer-imports", 422, """
                {"status":422,"detail":"The file is refused.","issues":[{"code":"REFUSED_ROW","path":"Price","line":3,
                "message":"-2.50 is negative"}]}""")) {
            Run run = Run.of(platform.url(), "import-prices", "--format", "csv", file.toString());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains(file + ":3: Price: -2.50 is negative");
        }
    }

    @Test
    void aFileOfTenGigabytesIsRefusedBeforeAnythingIsSent() throws IOException {
        Path file = file("huge.json", "");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(10L << 30);
        }
        try (APlatform platform = new APlatform()) {
            Run run = Run.of(platform.url(), "offers", "import", "--format", "aws-price-list", file.toString());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains("has 10 GiB, a price list may have 1 GiB. Maybe import one region at a time.");
            assertThat(platform.requests).isEmpty();
        }
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
