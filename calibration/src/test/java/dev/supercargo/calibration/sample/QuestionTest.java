package dev.supercargo.calibration.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.calibration.Calibration;
import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.calibration.measurement.MeasurementFile;
import dev.supercargo.calibration.measurement.SampleMeasurement;
import dev.supercargo.calibration.score.Score;
import dev.supercargo.engine.prediction.sample.Arithmetic;
import dev.supercargo.quantities.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionTest {

    private static final String HEADER =
            "row_id,model,task,batch,batch_kind,precision,gpu,gpu_count,samples_per_s,unit,params_m,gmacs_fwd,macts_m,system,software,source,split\n";

    @TempDir
    private Path directory;

    @Test
    void dividesLambdasBatchOfAllDevices() throws IOException {
        Question question =
                question("v1,ResNet-50,image classification 224,5760,per_gpu,amp_fp16,A100-SXM-40GB,8,9000,img/s,,,,8x"
                        + " A100,Lambda legacy 2022-07,lambdal/x:y,");

        assertThat(question.batchPerDevice()).isEqualTo(Measured.known(720.0));
        assertThat(question.workload()).isEqualTo("Lambda/ResNet-50");
        assertThat(question.network()).isPresent();
    }

    @Test
    void tellsRunsOfOneModelApart() throws IOException {
        String line = "v1,LanguageModeling/BERT,%s,\"126 and 256; 8192 and 8192\",per_gpu,%s,V100-SXM2-32GB,8,100,"
                + "sequences/sec,,,,%s,PyTorch NGC (x),NVIDIA/DeepLearningExamples:y,";
        Question pretraining = question(line.formatted(" seq=128", "amp_fp16", "Pre-training"));
        Question tuning = question(line.formatted("Fine-tuning", "fp32", "Fine-tuning NVIDIA DGX-1"));
        Question evaluation = question(line.formatted("", "fp32", "Evaluation performance: NVIDIA DGX-1"));

        assertThat(pretraining.workload()).isEqualTo("PyTorch/LanguageModeling/BERT/s128");
        assertThat(tuning.workload()).isEqualTo("PyTorch/LanguageModeling/BERT/fine-tuning");
        assertThat(evaluation.workload()).isEqualTo("PyTorch/LanguageModeling/BERT/evaluation");
        assertThat(pretraining.batchPerDevice()).isEqualTo(Measured.known(256.0));
        assertThat(tuning.batchPerDevice()).isEqualTo(Measured.known(126.0));
    }

    @Test
    void computesOldGeforceCardsIn32Bit() throws IOException {
        Question question = question(
                "v1,ResNet-50,,64,per_gpu,amp_fp16,GTX 1080 Ti,1,200,img/s,,,,1x,Lambda legacy 2022-07,lambdal/x:y,");

        assertThat(question.device().arithmetic()).isEqualTo(Arithmetic.HALF);
        assertThat(question.device().peak()).isCloseTo(11.34e12, within(0.1e12));
    }

    @Test
    void countsRefusalsWithTheirReasons() throws IOException {
        Path file = directory.resolve("samples.csv");
        Files.writeString(
                file,
                HEADER
                        + "v1,ResNet-50,,64,per_gpu,amp_fp16,A100-SXM-80GB,1,1200,img/s,,,,1x,Lambda legacy"
                        + " 2022-07,l/x:y,held_gpu\n"
                        + "v2,QuaxNet,,64,per_gpu,amp_fp16,A100-SXM-80GB,1,1200,img/s,,,,1x,Quax"
                        + " NGC,l/x:y,held_model\n"
                        + "v3,ResNet-50,,64,per_gpu,int3,A100-SXM-80GB,1,1200,img/s,,,,1x,Lambda legacy,l/x:y,\n"
                        + "v4,ResNet-50,,64,per_gpu,amp_fp16,Quax 9000,1,1200,img/s,,,,1x,Lambda legacy,l/x:y,\n"
                        + "v5,ResNet-50,,0,per_gpu,amp_fp16,A100-SXM-80GB,1,1200,img/s,,,,1x,Lambda legacy,l/x:y,\n"
                        + "v6,ResNet-50,,64,per_gpu,amp_fp16,A100-SXM-80GB,1,NaN,img/s,,,,1x,Lambda legacy,l/x:y,\n"
                        + "v7,ResNet-50,,64,per_gpu,amp_fp16,A100-SXM-80GB,-1,9,img/s,,,,1x,Lambda legacy,l/x:y,\n");

        Score score = Calibration.of(List.of(file)).score(0);

        assertThat(score.overall().rows()).isEqualTo(7);
        assertThat(score.overall().predicted()).isEqualTo(1);
        assertThat(score.bySplit()).containsOnlyKeys("held_gpu", "held_model");
        assertThat(score.refused())
                .containsEntry("no measurement of this workload and no count of its work", 1L)
                .containsEntry("precision is not one of amp, fp16, bf16, tf32, fp32", 1L)
                .containsEntry("no data sheet of this accelerator", 1L)
                .hasSize(6);
    }

    private Question question(String line) throws IOException {
        Path file = directory.resolve("row.csv");
        Files.writeString(file, HEADER + line + "\n");
        SampleMeasurement row =
                (SampleMeasurement) MeasurementFile.read(file).rows().getFirst();
        Measured<Question> question = Question.of(row, Accelerators.bundled());
        assertThat(question).isInstanceOf(Measured.Known.class);
        return ((Measured.Known<Question>) question).value();
    }
}
