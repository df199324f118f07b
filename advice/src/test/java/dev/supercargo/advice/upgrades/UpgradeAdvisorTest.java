package dev.supercargo.advice.upgrades;

import static dev.supercargo.advice.Models.RESNET_50;
import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.advice.Machines;
import dev.supercargo.advice.machine.DiskKind;
import dev.supercargo.advice.machine.Enclosure;
import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.readiness.Component;
import dev.supercargo.advice.training.TrainingJudge;
import dev.supercargo.advice.upgrades.OnOffer.Card;
import dev.supercargo.advice.upgrades.OnOffer.Offered;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.hardware.compatibility.Finding;
import dev.supercargo.hardware.compatibility.Verdict;
import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.hardware.parts.BundledParts;
import dev.supercargo.hardware.parts.Part;
import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.hardware.parts.PriceRange;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpgradeAdvisorTest {

    private static final OnOffer OFFER = new OnOffer(
            List.of(
                    card(Machines.rtx3050(), "250", 242),
                    card(Machines.rtx3070(), "450", 242),
                    card(Machines.rtx4090(), "1800", 336)),
            offered(BundledParts.memoryKits(), "120"),
            offered(BundledParts.storage(), "100"),
            offered(BundledParts.powerSupplies(), "150"));

    private final UpgradeAdvisor advisor =
            new UpgradeAdvisor(new TrainingJudge(Evidence.none()), List.of(RESNET_50), RESNET_50, OFFER);

    @Test
    void neverSuggestsWhatMakesNothingBetter() {
        for (Machine machine : List.of(Machines.withoutGpu(), Machines.tier1(), Machines.tier2(), Machines.tier5())) {
            assertThat(advisor.list(machine)).allSatisfy(upgrade -> {
                assertThat(upgrade.effect().score().gain()).isPositive();
                assertThat(upgrade.effect().trainable().gain()).isNotNegative();
            });
        }
        assertThat(advisor.list(Machines.tier5())).isEmpty();
    }

    @Test
    void suggestsNoCardWithMoreMemoryThatIsSlower() {
        Gpu slow = Machines.card("nvidia-m40-24gb", "M40", 24, 288, 6.8, 250);
        OnOffer slowOnly = new OnOffer(List.of(card(slow, "100", 267)), List.of(), List.of(), List.of());
        UpgradeAdvisor seller =
                new UpgradeAdvisor(new TrainingJudge(Evidence.none()), List.of(RESNET_50), RESNET_50, slowOnly);

        assertThat(seller.list(Machines.tier2())).isEmpty();
    }

    @Test
    void putsTheMostPointsForTheMoneyFirst() {
        assertThat(advisor.list(Machines.withoutGpu()))
                .isSortedAccordingTo(Comparator.comparingDouble(Upgrade::value).reversed());
    }

    @Test
    void addsThePowerSupplyThatTheGuidesRuleAsksFor() {
        Machine weak = stated(Machines.tier1(), Measured.known(new Power(550)), Measured.unknown("not told"));

        Upgrade rtx4090 = suggestion(weak, "RTX 4090");

        // (450 W + 200 W) × 1.2 = 780 W
        assertThat(rtx4090.what()).contains("with a ").contains("850");
        assertThat(rtx4090.cost().map(cost -> cost.range().low())).isEqualTo(Measured.known(Money.usd("1950")));
        assertThat(verdict(rtx4090, Finding.Aspect.POWER_SUPPLY)).isInstanceOf(Verdict.DoesNotFit.class);
    }

    @Test
    void leavesOutACardThatIsTooLongForTheCase() {
        Machine small = stated(Machines.tier1(), Measured.known(new Power(1000)), Measured.known(new Length(250)));
        assertThat(advisor.list(small)).extracting(Upgrade::what).noneMatch(what -> what.contains("RTX 4090"));
    }

    @Test
    void saysWhatMustBeLookedAtWhenNothingIsTold() {
        Upgrade card = suggestion(Machines.tier1(), "RTX 4090");
        assertThat(card.findings()).extracting(Finding::verdict).hasOnlyElementsOfTypes(Verdict.NotKnown.class);
    }

    @Test
    void goesToTheGuidesNextSizeOfMemory() {
        assertThat(advisor.list(Machines.tier1()))
                .filteredOn(upgrade -> upgrade.component() == Component.MEMORY)
                .singleElement()
                .satisfies(upgrade -> assertThat(upgrade.what()).contains("2x16"));
    }

    @Test
    void addsAFastDiskToASlowOne() {
        Machine slow = Machines.of(8, 32, List.of(), Machines.disk(DiskKind.HDD, 1000));
        assertThat(advisor.list(slow))
                .filteredOn(upgrade -> upgrade.component() == Component.STORAGE)
                .hasSize(1);
    }

    private Upgrade suggestion(Machine machine, String part) {
        return advisor.list(machine).stream()
                .filter(upgrade -> upgrade.what().contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(Upgrade upgrade, Finding.Aspect aspect) {
        return upgrade.findings().stream()
                .filter(finding -> finding.aspect() == aspect)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static Machine stated(Machine machine, Measured<Power> supply, Measured<Length> clearance) {
        return machine.withEnclosure(
                new Enclosure(Measured.unknown("not told"), supply, clearance, Measured.unknown("not told")));
    }

    private static Card card(Gpu gpu, String dollars, int millimetres) {
        AcceleratorSpec spec = ((Measured.Known<AcceleratorSpec>) gpu.sheet()).value();
        return new Card(spec, Measured.unknown("not needed"), Measured.known(new Length(millimetres)), price(dollars));
    }

    private static <T extends Part> List<Offered<T>> offered(List<T> parts, String dollars) {
        return parts.stream().map(part -> new Offered<>(part, price(dollars))).toList();
    }

    private static Measured<PartPrice> price(String dollars) {
        return Measured.known(new PartPrice(
                "part",
                PartPrice.Condition.NEW,
                new PriceRange(Money.usd(dollars), Money.usd(dollars)),
                PartPrice.PriceKind.STREET,
                new Provenance("a test", LocalDate.of(2026, 11, 26), "")));
    }
}
