package dev.supercargo.engine.prediction.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.engine.prediction.TimePrediction;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassicalPredictorTest {

    /** LightGBM's own comparison, 16 threads; its XGBoost times lie further out but inside the band twice over. */
    @ParameterizedTest
    @CsvSource({"10500000, 28, 239", "473134, 700, 150", "2270296, 137, 215"})
    void holdsPublishedTimesInItsBand(double rows, double columns, long seconds) {
        TimePrediction time = ClassicalPredictor.predict(new ClassicalWork.BoostedTrees(rows, columns, 500, 255), 16);

        assertThat(Duration.ofSeconds(seconds)).isBetween(time.p10(), time.p90());
        assertThat(time.evidence()).anyMatch(sentence -> sentence.contains("order of magnitude"));
    }

    @Test
    void isFasterOnMoreCoresButNotInProportion() {
        ClassicalWork work = new ClassicalWork.RandomForest(1e6, 100, 100);

        double few = ClassicalPredictor.predict(work, 16).p50().toMillis();
        double many = ClassicalPredictor.predict(work, 64).p50().toMillis();

        assertThat(few / many).isBetween(2.0, 4.0);
    }

    @Test
    void refusesWorkThatCannotBe() {
        assertThatThrownBy(() -> new ClassicalWork.Passes(0, 1, 1))
                .hasMessage("rows must be positive and finite, but is 0.0");
        assertThatThrownBy(() -> new ClassicalWork.BoostedTrees(1, Double.NaN, 1, 31))
                .hasMessageContaining("columns");
        assertThatThrownBy(() -> ClassicalPredictor.predict(new ClassicalWork.Passes(1, 1, 1), 0))
                .hasMessage("cores must be 1 or more, but are 0");
    }
}
