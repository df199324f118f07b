package dev.supercargo.calibration.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.supercargo.calibration.measurement.LanguageMeasurement;
import dev.supercargo.calibration.measurement.MeasurementFile;
import dev.supercargo.calibration.score.Answer;
import dev.supercargo.calibration.score.Bench;
import dev.supercargo.calibration.score.Score;
import dev.supercargo.quantities.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageDisciplineTest {

    private static final String HEADER =
            "row_id,family,model,params,active_params,n_layers,hidden,vocab,seq_len,global_batch,micro_batch,precision,"
                    + "gpu,gpu_count,tp,pp,cp,ep,sharding,act_ckpt,tokens_per_s_total,software,task,source\n";

    private final LanguageDiscipline discipline = new LanguageDiscipline();

    @TempDir
    Path directory;

    @Test
    void givesTheSameCoefficientsForTheSameRows() throws IOException {
        List<LanguageMeasurement> rows = rows(synthetic("A100-SXM-80GB", 1));

        String coefficients = discipline.fit(rows).coefficients();

        assertThat(discipline.fit(rows).coefficients()).isEqualTo(coefficients);
        assertThat(coefficients).contains("[terms]", "EFFICIENCY ", "COMPOSER nvidia-a100-sxm-80gb", "[trees]");
    }

    @Test
    void fitsWhatItWasGiven() throws IOException {
        List<LanguageMeasurement> rows = rows(synthetic("A100-SXM-80GB", 1));

        var fitted = discipline.fit(rows).predictor();

        for (LanguageMeasurement row : rows) {
            assertThat(time(fitted.predict(row)) / row.measuredTime()).isBetween(0.8, 1.25);
        }
    }

    @Test
    void aFewPointsMendAnAcceleratorThatIsTwiceAsSlowAsItsDataSheet() throws IOException {
        List<LanguageMeasurement> rows = rows(synthetic("A30", 0.25));
        Bench<LanguageMeasurement> bench = new Bench<>(discipline, List.of());

        double before = mape(bench.score(rows, 0));
        double after = mape(bench.score(rows, 5));

        assertThat(after).isLessThan(before / 2);
    }

    @Test
    void refusesWhatCannotBeWithAReason() throws IOException {
        List<LanguageMeasurement> rows = rows(HEADER
                + "1,f,m,7e9,7e9,32,4096,50000,2048,64,1,bf16,Q9000,8,1,1,1,,,none,1000,torchtitan,Pre-Training,s:x\n"
                + "2,f,m,7e9,7e9,32,4096,50000,2048,64,1,int3,H100,8,1,1,1,,,none,1000,torchtitan,Pre-Training,s:x\n"
                + "3,f,m,7e9,7e9,32,4096,50000,2048,64,1,bf16,H100,64,1,64,1,,,none,1000,torchtitan,Pre-Training,s:x\n"
                + "4,f,m,7e9,7e9,32,4096,50000,2048,64,1,bf16,H100,8,16,1,1,,,none,1000,torchtitan,Pre-Training,s:x\n"
                + "5,f,m,,,32,4096,50000,2048,64,1,bf16,H100,8,1,1,1,,,none,1000,torchtitan,Pre-Training,s:x\n");

        assertThat(rows)
                .extracting(row -> discipline.shipped().predict(row))
                .containsExactly(
                        new Answer.Refused("no data sheet of accelerator 'Q9000'"),
                        new Answer.Refused("unknown precision 'int3'"),
                        new Answer.Refused("more pipeline stages than layers"),
                        new Answer.Refused("one replica needs more GPUs than there are"),
                        new Answer.Refused("no parameters stated"));
    }

    @Test
    void keepsItsPromiseOnPublishedMeasurements() {
        Path published = Path.of("..", "..", "shared", "data", "prediction", "llm_training.csv");
        assumeThat(Files.exists(published)).as(published + " is there").isTrue();
        MeasurementFile file = MeasurementFile.read(published);
        List<LanguageMeasurement> rows =
                file.rows().stream().map(LanguageMeasurement.class::cast).toList();

        Score score = new Bench<>(discipline, List.of()).score(rows, 0);

        // These rows were fitted to; docs/prediction.md has the figures on unseen rows.
        assertThat(score.refused()).isEmpty();
        assertThat(mape(score)).isLessThan(5);
    }

    private List<LanguageMeasurement> rows(String csv) throws IOException {
        Path file = Files.writeString(directory.resolve("rows.csv"), csv);
        MeasurementFile read = MeasurementFile.read(file);
        assertThat(read.unread()).isEmpty();
        return read.rows().stream().map(LanguageMeasurement.class::cast).toList();
    }

    /** Models of several sizes at 40 % of the peak of an A100, times {@code speed}. */
    private static String synthetic(String gpu, double speed) {
        StringBuilder csv = new StringBuilder(HEADER);
        int row = 0;
        for (int layers : new int[] {12, 24, 36}) {
            for (int hidden : new int[] {2048, 4096}) {
                for (int micro : new int[] {2, 4, 8}) {
                    double parameters = 12.0 * layers * hidden * hidden + 50_000.0 * hidden;
                    double perToken = 6 * parameters + 12.0 * layers * hidden * 2048;
                    double tokens = 0.4 * speed * 8 * 312e12 / perToken;
                    csv.append(String.join(
                                    ",",
                                    List.of(
                                            "r" + row++,
                                            "GPT",
                                            "gpt-" + layers + "-" + hidden,
                                            Double.toString(parameters),
                                            Double.toString(parameters),
                                            Integer.toString(layers),
                                            Integer.toString(hidden),
                                            "50000",
                                            "2048",
                                            Integer.toString(64 * micro),
                                            Integer.toString(micro),
                                            "bf16",
                                            gpu,
                                            "8",
                                            "1",
                                            "1",
                                            "1",
                                            "",
                                            "FSDP",
                                            "none",
                                            Double.toString(tokens),
                                            "llm-foundry",
                                            "Pre-Training",
                                            "made/up:table")))
                            .append('\n');
                }
            }
        }
        return csv.toString();
    }

    private static double time(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Predicted.class);
        return ((Answer.Predicted) answer).time();
    }

    private static double mape(Score score) {
        return score.overall().mape() instanceof Measured.Known<Double>(Double known) ? known : Double.MAX_VALUE;
    }
}
