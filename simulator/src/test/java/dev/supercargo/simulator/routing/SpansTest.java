package dev.supercargo.simulator.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpansTest {

    private final Spans spans = new Spans(new double[] {2, 3, 7, 8});

    @Test
    void tellsHowLongTheTimeUpAroundAMomentIs() {
        assertThat(spans.runAt(1)).isEqualTo(2);
        assertThat(spans.runAt(2.5)).isZero();
        assertThat(spans.runAt(3)).isEqualTo(4);
        assertThat(spans.runAt(100)).isInfinite();
    }
}
