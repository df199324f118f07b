package dev.supercargo.catalog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpeedSpreadTest {

    @Test
    void findsTheOneThatIsFarFromTheOthers() {
        SpeedSpread spread = new SpeedSpread(new double[] {1000, 1020, 980, 1010, 400});

        assertThat(spread.isFar(400)).isTrue();
        assertThat(spread.isFar(980)).isFalse();
        assertThat(spread.share(500)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void isNotMovedByAThirdOfWrongOnes() {
        SpeedSpread spread = new SpeedSpread(new double[] {1000, 1001, 999, 1002, 90_000, 80_000});

        assertThat(spread.isFar(90_000)).isTrue();
        assertThat(spread.isFar(1001)).isFalse();
    }

    @Test
    void letsEqualMeasurementsDifferALittle() {
        SpeedSpread spread = new SpeedSpread(new double[] {1000, 1000, 1000, 1000});

        assertThat(spread.isFar(1100)).isFalse();
        assertThat(spread.isFar(2000)).isTrue();
    }
}
