package dev.supercargo.calibration.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.calibration.csv.UnreadableFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MeasurementFileTest {

    private static final String LANGUAGE =
            "row_id,family,model,gpu,gpu_count,precision,seq_len,global_batch,tp,pp,tokens_per_s_total,step_time_s,source,split\n";

    @Test
    void readsALanguageRow() throws IOException {
        MeasurementFile file = read(
                LANGUAGE + "a1,MPT,mpt-7b,A100-SXM-80GB,8.0,bf16,2048.0,64,1.0,1.0,1024,,org/repo:table [A],held_gpu");

        assertThat(file.layout()).isEqualTo(Layout.LANGUAGE);
        assertThat(file.unread()).isEmpty();
        Measurement row = file.rows().getFirst();
        assertThat(row.source()).isEqualTo("org/repo");
        assertThat(row.split()).contains("held_gpu");
        assertThat(row.measuredTime()).isEqualTo(1 / 1024.0);
    }

    @Test
    void derivesTheSpeedFromTheStep() throws IOException {
        MeasurementFile file = read(LANGUAGE + "a1,MPT,mpt-7b,A100,8,bf16,2048,64,1,1,,2,org/repo:x,");

        assertThat(file.rows().getFirst().measuredTime()).isCloseTo(2.0 / (2048 * 64), within(1e-12));
        assertThat(file.rows().getFirst().split()).isEmpty();
    }

    @Test
    void keepsBadRowsWithRowAndColumn() throws IOException {
        MeasurementFile file = read(LANGUAGE
                + "a1,MPT,mpt-7b,A100,zero,bf16,2048,64,1,1,5,,s,\n"
                + "a2,MPT,mpt-7b,A100,8,bf16,2048,64,1,1,,,s,\n"
                + "a3,MPT,mpt-7b,A100,8,bf16,2048,64,1,1,5,,s,\n");

        assertThat(file.rows()).hasSize(1);
        assertThat(file.unread())
                .containsExactly(
                        new UnreadRow("gpu_count", "row 2, column gpu_count: 'zero' is not a number"),
                        new UnreadRow("step_time_s", "row 3, column step_time_s: is empty"));
    }

    @Test
    void tellsTheLayoutByTheHeader() throws IOException {
        assertThat(read("model,gpu,gpu_count,precision,samples_per_s\nresnet50,T4,1,fp32,100\n")
                        .layout())
                .isEqualTo(Layout.SAMPLES);
        assertThat(read("gpu,gpu_count,benchmark,ttt_min_mlperf\nT4,1,bert,100\n")
                        .layout())
                .isEqualTo(Layout.TIME_TO_TRAIN);
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no known layout")
                .hasMessageContaining("found are a, b");
    }

    @Test
    void namesAMissingFile() {
        assertThatThrownBy(() -> MeasurementFile.read(Path.of("no-such-file.csv")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("no-such-file.csv does not exist.");
    }

    private static MeasurementFile read(String text) throws IOException {
        return MeasurementFile.read(new StringReader(text));
    }
}
