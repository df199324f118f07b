package dev.supercargo.engine.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a pool of rented nodes may grow. */
class AutoscalingGuardTest {

    /** A Monday, noon in Berlin. */
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final PoolUse EMPTY = new PoolUse(0, 0, 0, Money.zero(), Optional.empty());

    @Test
    void growsWithinItsLimits() {
        assertThat(AutoscalingGuard.refusal(limits(List.of()), EMPTY, NOON)).isEmpty();
    }

    @Test
    void isRefusedBeyondNodesSpendCoolDownAndUtilisation() {
        PoolLimits limits = limits(List.of());

        assertThat(AutoscalingGuard.refusal(limits, use(4, 32, "40.00", Duration.ofHours(5)), NOON))
                .contains("has 4 of at most 4 nodes open");
        assertThat(AutoscalingGuard.refusal(limits, use(2, 16, "120.00", Duration.ofHours(5)), NOON)
                        .orElse(""))
                .contains("may cost 100.00 USD");
        assertThat(AutoscalingGuard.refusal(limits, use(2, 16, "40.00", Duration.ofMinutes(2)), NOON))
                .contains("grew at 2026-11-23T10:58:00Z and does not grow again before 2026-11-23T11:08:00Z");
        assertThat(AutoscalingGuard.refusal(limits, use(2, 8, "40.00", Duration.ofHours(5)), NOON))
                .contains("uses 50 % of its open accelerators, and grows from 80 % on");
    }

    @Test
    void opensInBusinessHoursOrInTheNight() {
        PoolLimits business = limits(List.of(OpeningHours.parse("MON-FRI 08:00-18:00", BERLIN)));
        PoolLimits night = limits(List.of(OpeningHours.parse("sun-thu 20:00-06:00", BERLIN)));

        assertThat(AutoscalingGuard.refusal(business, EMPTY, NOON)).isEmpty();
        assertThat(AutoscalingGuard.refusal(business, EMPTY, NOON.minus(Duration.ofDays(1))))
                .contains("opens nodes only Mon,Tue,Wed,Thu,Fri 08:00-18:00 Europe/Berlin");
        assertThat(AutoscalingGuard.refusal(night, EMPTY, NOON)).isPresent();
        assertThat(AutoscalingGuard.refusal(night, EMPTY, NOON.plus(Duration.ofHours(9))))
                .isEmpty();
        // Monday 05:00 belongs to the night that began on Sunday; Saturday 05:00 to none.
        assertThat(AutoscalingGuard.refusal(night, EMPTY, NOON.minus(Duration.ofHours(7))))
                .isEmpty();
        assertThat(AutoscalingGuard.refusal(night, EMPTY, NOON.minus(Duration.ofHours(55))))
                .isPresent();
    }

    @Test
    void saysHowHoursAreWritten() {
        assertThatThrownBy(() -> OpeningHours.parse("weekdays", BERLIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MON-FRI 08:00-18:00");
    }

    private static PoolLimits limits(List<OpeningHours> open) {
        return new PoolLimits(4, 0.8, Duration.ofMinutes(10), open, Optional.of(Money.usd("100.00")));
    }

    private static PoolUse use(int nodes, int used, String spend, Duration openedAgo) {
        return new PoolUse(nodes, used, 8 * nodes, Money.usd(spend), Optional.of(NOON.minus(openedAgo)));
    }
}
