package dev.supercargo.calibration.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.calibration.csv.UnreadableFile;
import dev.supercargo.quantities.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench on rows whose answers are known: closed forms of the literature, published peaks, runs that fitted. */
class MemoryScoreTest {

    private static final String MODELS = """
            model,params,n_layers,hidden,seq_len,micro_batch,gpu,gpu_count,tp,pp,cp,sharding,act_ckpt,precision,kind,mem_gib,source
            """;
    private static final String PEAKS = """
            system,test,batch,peak_gib,util_p90,source
            """;

    @TempDir
    private Path directory;

    @Test
    void findsClosedFormsExactly() throws IOException {
        MemoryScore score = score(MODELS
                + "turing-530b,530000000000.0,105,20480,2048,1,A100,,8,35,,,none,fp16,activations GiB,114.0234375,calculon:x\n"
                + "turing-530b,530000000000.0,105,20480,2048,1,A100,,8,35,,,selective+SP,fp16,activations"
                + " GiB,23.076171875,calculon:x\n");

        assertThat(known(score.overall().medianError())).isCloseTo(0, within(1e-6));
        assertThat(score.overall().recall()).isInstanceOf(Measured.Unknown.class);
    }

    @Test
    void callsNoDeviceLargeEnoughThatAPublishedPeakExceeded() throws IOException {
        MemoryScore score = score(MODELS
                + "llama3_8b,8030000000.0,32,4096,8192,2,H100,8,1,1,1,FSDP,selective,bf16,measured peak"
                + " GiB,82.4,torchtitan:a\n"
                + "llama3.1_405b,405850000000.0,126,16384,262144,8,H100,512,8,8,8,FSDP,full,fp8,measured peak"
                + " GiB,84.9,torchtitan:a\n");

        assertThat(score.overall().recall()).isEqualTo(Measured.known(1.0));
        assertThat(known(score.overall().medianError())).isLessThan(10);
        assertThat(score.bySource()).containsOnlyKeys("torchtitan");
        assertThat(score.byGroup()).containsOnlyKeys("llama3_8b", "llama3.1_405b");
    }

    @Test
    void countsRunsItWouldHaveRefused() throws IOException {
        MemoryScore score = score(
                MODELS
                        + "mpt-7b,6658859008.0,32,4096,2048,6,A100,8,1,1,1,FULL_SHARD,none,amp_bf16,feasible (ran),80.0,foundry:a\n"
                        + "mpt-7b,6658859008.0,32,4096,2048,6,A100,8,1,1,1,FULL_SHARD,none,amp_bf16,feasible (ran),24.0,foundry:a\n");

        assertThat(score.overall().ran()).isEqualTo(2);
        assertThat(score.overall().ranRefused()).isEqualTo(1);
    }

    @Test
    void takesTheLowestPeakOfAConfigurationSinceAllocatorsKeepWhatTheyHad() throws IOException {
        MemoryScore score = score(PEAKS
                + "8xA4000,PyTorch_resnet50_FP16,256,14.8,99,lambda:a\n"
                + "8xA4500,PyTorch_resnet50_FP16,256,18.8,99,lambda:a\n");

        assertThat(score.overall().recall()).isEqualTo(Measured.known(1.0));
        assertThat(known(score.overall().medianError())).isLessThan(10);
    }

    @Test
    void refusesRowsThatSayNothingAboutTheNeed() throws IOException {
        MemoryScore score = score(PEAKS
                + "8xA4000,PyTorch_SSD_AMP,,15.0,100,lambda:a\n"
                + "2080Ti,PyTorch_bert_large_squad_FP32,2,2.3,5,lambda:a\n"
                + "V100,PyTorch_gnmt_FP16,128,30.1,100,lambda:a\n");

        assertThat(score.total()).isEqualTo(3);
        assertThat(score.overall().rows()).isZero();
        assertThat(score.refused().keySet())
                .anyMatch(reason -> reason.equals("no batch was logged"))
                .anyMatch(reason -> reason.contains("broke off"))
                .anyMatch(reason -> reason.contains("varying length"));
    }

    @Test
    void refusesImpossibleShapesWithTheirReason() throws IOException {
        MemoryScore score = score(
                MODELS + "gpt-x,7000000000.0,32,4096,2048,1,A100,64,1,64,1,,none,bf16,measured peak GiB,40,x:a\n");

        assertThat(score.refused())
                .containsEntry(
                        "64 pipeline stages are more than the model's 32 layers. Maybe use 32 stages or fewer.", 1);
    }

    @Test
    void saysWhichHeadersItKnows() {
        assertThatThrownBy(() -> score("a,b\n1,2\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no known layout")
                .hasMessageContaining("peak_gib");
    }

    private MemoryScore score(String text) throws IOException {
        return MemoryScore.of(Files.writeString(directory.resolve("rows.csv"), text));
    }

    private static double known(Measured<Double> value) {
        assertThat(value).isInstanceOf(Measured.Known.class);
        return ((Measured.Known<Double>) value).value();
    }
}
