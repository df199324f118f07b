package dev.supercargo.calibration.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.prediction.law.Law;
import dev.supercargo.engine.prediction.law.LawShape;
import dev.supercargo.engine.prediction.law.LawText;
import dev.supercargo.engine.prediction.law.Point;
import dev.supercargo.engine.prediction.law.Regime;
import dev.supercargo.engine.prediction.law.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LawFitTest {

    private static final LawShape SHAPE = new LawShape(
            "example",
            List.of("kind", "machine"),
            List.of("x"),
            List.of(Term.level("kind", 2, 0), Term.slope("slope", 1, 0), Term.level("machine", 0.3, 1)),
            0.05);
    private static final LawFit FIT = new LawFit(
            SHAPE, 0, List.of(new Regime("seen", List.of(0, 1), 1), new Regime("new machine", List.of(0), 1)), 0.9);

    @Test
    void findsLevelsAndSlopes() {
        Law law = FIT.fit(samples());

        assertThat(law.at(new Point(List.of("k1", "m1"), 1.5)).logarithm()).isCloseTo(truth(1, 1, 1.5), within(0.05));
        assertThat(law.at(new Point(List.of("k2", "unseen"), 0.5)).logarithm()).isCloseTo(2 - 0.8 * 0.5, within(0.25));
    }

    @Test
    void isSureWhereItMeasuredAndHonestWhereItDidNot() {
        Law law = FIT.fit(samples());

        double seen = law.at(new Point(List.of("k1", "m1"), 1)).halfWidth();
        double unseen = law.at(new Point(List.of("k1", "m99"), 1)).halfWidth();

        assertThat(seen).isLessThan(0.2);
        assertThat(unseen).isBetween(0.2, 1.2);
    }

    @Test
    void givesEqualTextForEqualRows() {
        assertThat(LawText.write(List.of(FIT.fit(samples())))).isEqualTo(LawText.write(List.of(FIT.fit(samples()))));
    }

    @Test
    void barelyDependsOnTheOrderOfRows() {
        List<Sample> reversed = new ArrayList<>(samples());
        Collections.reverse(reversed);
        Point asked = new Point(List.of("k1", "m2"), 0.7);

        assertThat(FIT.fit(reversed).at(asked).logarithm())
                .isCloseTo(FIT.fit(samples()).at(asked).logarithm(), within(1e-9));
    }

    @Test
    void mergesRepeatedConfigurations() {
        Point point = new Point(List.of("k", "m"), 1);

        assertThat(Sample.merged(List.of(
                        Sample.of(point, 1, List.of("a")),
                        Sample.of(point, 2, List.of("a")),
                        Sample.of(point, 6, List.of("a")))))
                .singleElement()
                .satisfies(sample -> {
                    assertThat(sample.logarithm()).isCloseTo(3, within(1e-12));
                    assertThat(sample.count()).isEqualTo(3);
                });
    }

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (int kind = 1; kind <= 3; kind++) {
            for (int machine = 1; machine <= 8; machine++) {
                for (int step = 0; step < 4; step++) {
                    double x = step * 0.5 + 0.1 * machine;
                    samples.add(Sample.of(
                            new Point(List.of("k" + kind, "m" + machine), x),
                            truth(kind, machine, x),
                            List.of(kind + "|" + machine + "|" + step, "m" + machine)));
                }
            }
        }
        return samples;
    }

    private static double truth(int kind, int machine, double x) {
        return kind - 0.8 * x + 0.2 * Math.sin(5.0 * machine);
    }
}
