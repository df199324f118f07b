package dev.supercargo.hardware.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.hardware.parts.Cooling.CoolingKind;
import dev.supercargo.quantities.Power;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerSupplyRuleTest {

    @Test
    void answersTheGuidesExample() {
        assertThat(PowerSupplyRule.needed(List.of(new Power(350)))).isEqualTo(new Power(660));
        assertThat(PowerSupplyRule.nextSize(new Power(660))).isEqualTo(new Power(750));
    }

    @Test
    void addsUpSeveralAccelerators() {
        assertThat(PowerSupplyRule.needed(List.of(new Power(450), new Power(450))))
                .isEqualTo(new Power(1320));
        assertThat(PowerSupplyRule.nextSize(new Power(1320))).isEqualTo(new Power(1500));
        assertThat(PowerSupplyRule.recommended(List.of(new Power(450))).watts()).isEqualTo(845.0);
    }

    @Test
    void needsTheRestOfTheMachineEvenWithoutAccelerators() {
        assertThat(PowerSupplyRule.needed(List.of())).isEqualTo(new Power(240));
        assertThat(PowerSupplyRule.nextSize(new Power(9000))).isEqualTo(new Power(9000));
    }

    @Test
    void coolsTheTiersAsTheGuideDoes() {
        assertThat(CoolingRule.classFor(PowerSupplyRule.drawn(List.of(new Power(220)))))
                .isEqualTo(CoolingKind.AIR);
        assertThat(CoolingRule.classFor(PowerSupplyRule.drawn(List.of(new Power(320)))))
                .isEqualTo(CoolingKind.LIQUID_ALL_IN_ONE);
        assertThat(CoolingRule.classFor(PowerSupplyRule.drawn(List.of(new Power(450), new Power(450)))))
                .isEqualTo(CoolingKind.LIQUID_CUSTOM);
        assertThat(CoolingRule.classFor(new Power(6500))).isEqualTo(CoolingKind.DATA_CENTER);
    }
}
