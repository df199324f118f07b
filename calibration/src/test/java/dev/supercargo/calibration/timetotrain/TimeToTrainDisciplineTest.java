package dev.supercargo.calibration.timetotrain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.calibration.Calibration;
import dev.supercargo.calibration.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeToTrainDisciplineTest {

    @TempDir
    private Path directory;

    @Test
    void predictsClosedResultsAndCountsTheRest() throws IOException {
        Path file = directory.resolve("mlperf.csv");
        Files.writeString(file, """
            row_id,round,submitter,accelerator,gpu_count,benchmark,division,ttt_min_mlperf,global_batch,source,gpu,split
            m1,v4.0,Quax,NVIDIA H100,8.0,bert,closed,5.4,768,mlcommons/x:y,H100-SXM-80GB,held_submitter
            m2,v4.0,Quax,NVIDIA H100,8.0,bert,open,5.4,768,mlcommons/x:y,H100-SXM-80GB,held_submitter
            m3,v4.0,Quax,NVIDIA H100,8.0,quaxnet,closed,5.4,768,mlcommons/x:y,H100-SXM-80GB,held_time
            m4,v9.9,Quax,NVIDIA H100,8.0,bert,closed,5.4,768,mlcommons/x:y,H100-SXM-80GB,held_time
            m5,v4.0,Quax,Quax 9000,8.0,bert,closed,5.4,768,mlcommons/x:y,,held_gpu
            m6,v4.0,Quax,NVIDIA H100,0.0,bert,closed,5.4,768,mlcommons/x:y,H100-SXM-80GB,held_gpu
            """);

        Score score = Calibration.of(List.of(file)).score(0);

        assertThat(score.overall().rows()).isEqualTo(6);
        assertThat(score.overall().predicted()).isEqualTo(1);
        assertThat(score.refused())
                .containsEntry("open division: the model may differ from the benchmark's", 1L)
                .containsEntry("no measurement of this benchmark and no count of its work", 1L)
                .containsEntry("round is not written like v4.1", 1L)
                .containsEntry("no data sheet of this accelerator", 1L)
                .hasSize(5);
    }
}
