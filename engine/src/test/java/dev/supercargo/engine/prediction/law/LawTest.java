package dev.supercargo.engine.prediction.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LawTest {

    private static final LawShape SHAPE = new LawShape(
            "example",
            List.of("kind"),
            List.of("x", "flag"),
            List.of(
                    Term.level("kind", 1, 0),
                    Term.slope("slope", 0.5, 0, 0),
                    Term.smooth("curve", 0.3, List.of(0, 1), List.of(0.5, 1.0), 0)),
            0.1);
    private static final Point CENTRE = new Point(List.of("a"), 2, 1);
    private static final Law LAW = new Law(
            SHAPE,
            3,
            List.of(new Regime("seen", List.of(0), 1), new Regime("new", List.of(), 2)),
            Map.of("a", 0.2),
            List.of(CENTRE, new Point(List.of("a"), 4, 0)),
            0.7,
            -0.2);

    @Test
    void sumsWeightsTimesCovariances() {
        Point asked = new Point(List.of("a"), 2.4, 1);

        double expected = 3
                + 0.7 * SHAPE.covariance(asked, CENTRE)
                - 0.2 * SHAPE.covariance(asked, LAW.centres().get(1));
        assertThat(LAW.at(asked).logarithm()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void fadesToItsMeanWhereNothingResembles() {
        Estimate stranger = LAW.at(new Point(List.of("b"), 2, 1));

        assertThat(stranger.logarithm()).isEqualTo(3);
        assertThat(stranger.regime()).isEqualTo(1);
        assertThat(stranger.halfWidth()).isGreaterThan(3 * LAW.at(CENTRE).halfWidth());
    }

    @Test
    void widensWithTheDistanceFromItsCentres() {
        double before = 0;
        for (double x = 4; x < 12; x += 0.5) {
            double width = LAW.at(new Point(List.of("a"), x, 0)).halfWidth();
            assertThat(width).isGreaterThanOrEqualTo(before);
            before = width;
        }
    }

    @Test
    void nothingResemblesAnEmptyLabel() {
        assertThat(SHAPE.covariance(new Point(List.of(""), 1, 0), new Point(List.of(""), 1, 0)))
                .isZero();
    }

    @Test
    void readsWhatItWrites() {
        String text = LawText.write(List.of(LAW));

        Law read = Objects.requireNonNull(LawText.read(text).get("example"));

        assertThat(LawText.write(List.of(read))).isEqualTo(text);
        assertThat(read.at(CENTRE)).isEqualTo(LAW.at(CENTRE));
    }

    @Test
    void namesTheLineItCannotRead() {
        assertThatThrownBy(() -> LawText.read("mean\t1\n")).hasMessageContaining("line 1 of the laws");
        assertThatThrownBy(() -> LawText.read("law\tx\nquark\t1\n")).hasMessage("line 2 of law x begins with 'quark'");
        assertThatThrownBy(() -> LawText.read("law\tx\nlabels\tkind\nnumbers\tx\ncentre\t1\ta\n"))
                .hasMessage("line 4 of law x has 3 fields instead of 4");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> new Point(List.of("a"), Double.NaN)).hasMessageContaining("must be finite");
        assertThatThrownBy(() -> LAW.at(new Point(List.of("a"), 1)))
                .hasMessage("a point of law example has 1 labels and 2 numbers, not 1 and 1");
        assertThatThrownBy(() -> Term.smooth("curve", 0, List.of(0), List.of(1.0)))
                .hasMessageContaining("positive variance");
    }
}
