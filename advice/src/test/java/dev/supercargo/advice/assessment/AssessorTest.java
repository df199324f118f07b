package dev.supercargo.advice.assessment;

import static dev.supercargo.advice.Models.RESNET_50;
import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.advice.Machines;
import dev.supercargo.advice.machine.Enclosure;
import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.machine.Temperature;
import dev.supercargo.advice.upgrades.OnOffer;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.hardware.parts.Cooling.CoolingKind;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Power;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final Assessor assessor = new Assessor(new Facts(
            LocalDate.of(2026, 11, 22),
            List.of(RESNET_50),
            RESNET_50,
            Evidence.none(),
            new OnOffer(List.of(), List.of(), List.of(), List.of())));

    @Test
    void asksForThePowerSupplyOfTheGuidesExample() {
        Gpu rtx3090 = Machines.card("nvidia-rtx-3090-24gb", "RTX 3090", 24, 936, 71, 350);

        PowerCheck power = assessed(Machines.of(12, 64, List.of(rtx3090))).power();

        // The guide: (350 + 200) × 1.2 = 660 W
        assertThat(power.needed()).isEqualTo(new Power(660));
        assertThat(power.verdict()).contains("660 W or more").contains("--psu");
    }

    @Test
    void tellsASupplyThatSufficesFromOneThatDoesNot() {
        assertThat(assessed(supplied(Machines.tier4(), 850)).power().verdict()).contains("suffices: 780 W are needed");
        assertThat(assessed(supplied(Machines.tier4(), 650)).power().verdict())
                .contains("too small: 780 W are needed")
                .contains("850 W");
    }

    @Test
    void doesNotJudgeASupplyWhenACardsPowerIsUnknown() {
        Machine machine = supplied(Machines.tier1().withGpus(List.of(Machines.unheardOf())), 300);
        assertThat(assessed(machine).power().verdict()).contains("cannot be judged");
    }

    @Test
    void coolsByLoad() {
        assertThat(assessed(Machines.tier1()).power().cooling()).isEqualTo(CoolingKind.AIR);
        assertThat(assessed(Machines.tier4()).power().cooling()).isEqualTo(CoolingKind.LIQUID_ALL_IN_ONE);
    }

    @Test
    void saysThatThereIsNoSensorAndWhatIsTooHot() {
        assertThat(assessed(Machines.tier1()).heat()).singleElement().asString().contains("No sensor");
        Gpu hot = new Gpu(
                "RTX 3050",
                Measured.unknown(""),
                Measured.unknown(""),
                Measured.unknown(""),
                Measured.known(new Temperature(91)),
                Measured.unknown(""));
        assertThat(assessed(Machines.tier1().withGpus(List.of(hot))).heat())
                .singleElement()
                .asString()
                .contains("91 °C", "above the guide's 83 °C");
    }

    @Test
    void followsTheGuidesUpgradeMatrix() {
        Circumstances old = new Circumstances(
                TODAY,
                Measured.known(TODAY.minusYears(4)),
                Measured.known(0.85),
                Measured.known(0.2),
                Measured.known(25.0));

        assertThat(assessor.assess(Machines.tier1(), old).life())
                .anyMatch(sentence -> sentence.startsWith("GPU: upgrade with high priority"))
                .anyMatch(sentence -> sentence.startsWith("MEMORY: keep"));
    }

    @Test
    void asksForTheAgeOnceWhenItIsNotTold() {
        assertThat(assessed(Machines.withoutGpu()).life())
                .singleElement()
                .asString()
                .contains("--bought");
    }

    private Assessment assessed(Machine machine) {
        return assessor.assess(
                machine,
                new Circumstances(
                        TODAY,
                        Measured.unknown("not told"),
                        Measured.unknown("not told"),
                        Measured.unknown("not told"),
                        Measured.unknown("not told")));
    }

    private static Machine supplied(Machine machine, double watts) {
        return machine.withEnclosure(new Enclosure(
                Measured.unknown("not told"),
                Measured.known(new Power(watts)),
                Measured.unknown("not told"),
                Measured.unknown("not told")));
    }
}
