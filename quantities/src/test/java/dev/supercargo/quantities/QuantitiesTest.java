package dev.supercargo.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void memoryTellsGibFromGb() {
        assertThat(Memory.ofGib(1).bytes()).isEqualTo(1_073_741_824L);
        assertThat(Memory.ofGb(1).bytes()).isEqualTo(1_000_000_000L);
    }

    @Test
    void refusesNotANumber() {
        assertThatThrownBy(() -> ComputeRate.ofTeraflops(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Memory(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Probability(1.01)).hasMessageContaining("1.01");
    }

    @Test
    void unknownStaysUnknownAndKeepsItsReason() {
        Measured<Money> price = Measured.unknown("no price for p5e.48xlarge");
        assertThat(price.map(money -> money.times(2))).isEqualTo(Measured.unknown("no price for p5e.48xlarge"));
        assertThat(Measured.known(Money.usd("1")).map(money -> money.times(2)))
                .isEqualTo(Measured.known(Money.usd("2")));
    }
}
