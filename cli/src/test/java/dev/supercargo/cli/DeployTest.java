package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models at the edge, from the command line. */
class DeployTest {

    private static final String DEPLOYMENT = """
            {"id":"01kabc","name":"shelf-camera","team":"vision","state":"SERVING","cluster":"shop",
             "board":"jetson-orin-nano-8gb","powerMode":"7W","watts":7.0,"unitsPerSecond":152.25,"replicas":2,"ready":2,
             "pricePerHour":{"amount":"0.20","currency":"USD"},"cost":{"amount":"12.34","currency":"USD"},
             "evidence":["152.3 a second"]}""";

    private final APlatform platform = new APlatform();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void tellsWhichBoardAndModeAndWhy() throws IOException {
        platform.answering("POST /api/v1/deployments", 201, "application/json", DEPLOYMENT);

        assertThat(Run.of(platform.url(), "deploy", file()))
                .isEqualTo(new Run(
                        0,
                        "01kabc  shelf-camera: jetson-orin-nano-8gb in mode 7W (7.00 W), cluster shop\n  152.3 a second\n",
                        ""));
    }

    @Test
    void tellsWhyNoBoardDoes() throws IOException {
        platform.answering(
                "POST /api/v1/deployments",
                422,
                "application/problem+json",
                "{\"status\":422,\"detail\":\"No board reaches 30.0 a second.\"}");

        assertThat(Run.of(platform.url(), "deploy", file())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("No board reaches 30.0 a second.");
        });
    }

    @Test
    void listsAndRemoves() {
        platform.answering("GET /api/v1/deployments", "{\"items\":[" + DEPLOYMENT + "]}")
                .answering("DELETE /api/v1/deployments/01kabc", 202, "application/json", DEPLOYMENT);

        assertThat(Run.of(platform.url(), "deployments").out())
                .contains("SERVING", "2/2", "jetson-orin-nano-8gb in mode 7W", "152.3", "12.34");
        assertThat(Run.of(platform.url(), "undeploy", "01KABC"))
                .isEqualTo(new Run(0, "01kabc  is being removed\n", ""));
        assertThat(Run.of(platform.url(), "undeploy", "../jobs").code()).isEqualTo(2);
    }

    private String file() throws IOException {
        return Files.writeString(directory.resolve("camera.yaml"), "routing: {}")
                .toString();
    }
}
