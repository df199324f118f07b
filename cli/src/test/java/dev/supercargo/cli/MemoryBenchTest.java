package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judgement of memory verdicts on the command line; no platform runs. */
class MemoryBenchTest {

    private static final String NOWHERE = "http://127.0.0.1:9";

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void printsOneObjectForPrograms() throws IOException {
        Run run = Run.of(NOWHERE, "bench", "memory", "--measurements", rows().toString(), "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"rows\":2")
                .contains("\"predicted\":1")
                .contains("\"recall_does_not_fit\":1.0000")
                .contains("\"refused_reasons\":{\"no batch was logged\":1}")
                .contains("\"lambdal/deeplearning-benchmark\"");
    }

    @Test
    void printsATableForPeople() throws IOException {
        Run run = Run.of(NOWHERE, "bench", "memory", "--measurements", rows().toString());

        assertThat(run.out())
                .contains("MEDIAN ERROR")
                .contains("resnet50")
                .contains("2 rows in the file")
                .contains("1 not judged: no batch was logged");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("other.csv"), "a,b\n1,2\n");

        Run run = Run.of(NOWHERE, "bench", "memory", "--measurements", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("is of no known layout");
    }

    private Path rows() throws IOException {
        return Files.writeString(directory.resolve("peaks.csv"), """
                system,test,batch,peak_gib,util_p90,source
                8xA4000,PyTorch_resnet50_FP16,256,14.8,99,lambda
                8xA4000,PyTorch_SSD_AMP,,15.0,100,lambda
                """);
    }
}
