package dev.supercargo.engine.spot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ZoneBeliefTest {

    private static final Duration TICK = Duration.ofMinutes(10);
    private static final Duration STAY = Duration.ofHours(6);

    @Test
    void expectsFewerInterruptionsTheLongerTheCapacityHasLasted() {
        ZoneBelief place = new ZoneBelief(ZoneClasses.fitted(), false);
        place.observe(true, TICK);
        double newborn = place.interruptionsPerHour(STAY);

        watch(place, true, Duration.ofHours(4));
        double older = place.interruptionsPerHour(STAY);
        watch(place, true, Duration.ofHours(20));

        assertThat(older).isLessThan(newborn / 2);
        assertThat(place.interruptionsPerHour(STAY)).isLessThan(older);
    }

    @Test
    void expectsMoreWhereCapacityCameAndWentOften() {
        ZoneBelief restless = new ZoneBelief(ZoneClasses.fitted(), true);
        ZoneBelief calm = new ZoneBelief(ZoneClasses.fitted(), true);
        for (int round = 0; round < 20; round++) {
            watch(restless, round % 2 != 0, Duration.ofMinutes(30));
            watch(calm, true, Duration.ofMinutes(30));
        }

        assertThat(restless.interruptionsPerHour(STAY)).isGreaterThan(calm.interruptionsPerHour(STAY));
    }

    @Test
    void takesLooksAtTheSameMomentForLooksASecondApart() {
        ZoneBelief place = new ZoneBelief(ZoneClasses.fitted(), true);

        place.observe(false, Duration.ZERO);
        place.observe(true, Duration.ZERO);

        assertThat(place.interruptionsPerHour(STAY)).isPositive().isFinite();
    }

    @Test
    void knowsOfNoInterruptionsWhereThereIsNoCapacity() {
        ZoneBelief place = new ZoneBelief(ZoneClasses.fitted(), false);

        assertThatThrownBy(() -> place.interruptionsPerHour(STAY)).isInstanceOf(IllegalStateException.class);
    }

    private static void watch(ZoneBelief place, boolean up, Duration time) {
        for (Duration seen = Duration.ZERO; seen.compareTo(time) < 0; seen = seen.plus(TICK)) {
            place.observe(up, TICK);
        }
    }
}
