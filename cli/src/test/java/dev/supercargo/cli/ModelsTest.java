package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models on the command line. */
class ModelsTest {

    private static final String LLAMA = """
            {"id": "acme-8b", "name": "Acme 8B", "family": "TRANSFORMER", "task": "language modelling",
             "parameters": 8030261248, "unit": "TOKEN", "layers": 32, "origin": "REGISTERED", "source": "config.json", "note": ""}
            """;

    private final APlatform platform = new APlatform();

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void listsModelsWithTheirSizes() {
        platform.answering("GET /api/v1/models", "{\"items\": [" + LLAMA + "]}");

        Run run = Run.of(platform.url(), "models", "--q", "acme");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("acme-8b", "8.03B", "language modelling");
        assertThat(platform.requests).containsExactly("GET /api/v1/models?limit=500&q=acme");
    }

    @Test
    void registersAConfigAndNamesWhatWasLeftOut() throws IOException {
        Path config = Files.writeString(directory.resolve("config.json"), "{\"model_type\": \"llama\", \"warp\": 1}");
        platform.answering("POST /api/v1/models/configs", "{\"model\": " + LLAMA + ", \"notUnderstood\": [\"warp\"]}");

        Run run = Run.of(platform.url(), "models", "register", "--id", "acme-8b", "--from-config", config.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("8.03B", "Left out of account, because they are not understood: warp.");
        assertThat(platform.bodies)
                .containsExactly("{\"id\":\"acme-8b\",\"config\":{\"model_type\":\"llama\",\"warp\":1}}");
    }

    @Test
    void namesLineAndColumnOfAFileThatIsNoJson() throws IOException {
        Path config = Files.writeString(directory.resolve("config.json"), "{\n  \"model_type\": llama}");

        Run run = Run.of(platform.url(), "models", "register", "--id", "acme-8b", "--from-config", config.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("config.json:2:").contains("is no JSON");
        assertThat(platform.requests).isEmpty();
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Run run = Run.of(platform.url(), "models", "register", "--id", "x", "--from-config", "/nowhere/config.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be read");
    }
}
