package dev.supercargo.calibration.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.quantities.Measured;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasurePredictionSpeedTest {

    @Test
    void measuresEveryQuestionOfTheMixWithItsAllocations() {
        PrintStream progress = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);

        List<PredictionSpeed> speeds = MeasurePredictionSpeed.run(0, 1, 20, progress);

        assertThat(speeds).extracting(PredictionSpeed::question).containsExactly(Question.values());
        assertThat(speeds).allSatisfy(speed -> {
            assertThat(speed.nanoseconds()).isPositive();
            assertThat(speed.allocatedBytes()).isPositive();
        });
    }

    @ParameterizedTest
    @EnumSource
    void measuresAnswersNotRefusals(Question question) {
        PredictionBench bench = new PredictionBench();
        bench.question = question;
        bench.ask();

        PredictionBench.Answer answer = bench.predict();

        assertThat(answer.time()).isInstanceOf(Measured.Known.class);
        assertThat(answer.memory()).isInstanceOf(MemoryVerdict.Fits.class);
    }
}
