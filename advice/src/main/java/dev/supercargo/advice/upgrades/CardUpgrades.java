package dev.supercargo.advice.upgrades;

import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.readiness.Component;
import dev.supercargo.advice.upgrades.OnOffer.Card;
import dev.supercargo.advice.upgrades.OnOffer.Offered;
import dev.supercargo.advice.upgrades.Yardstick.Standing;
import dev.supercargo.hardware.compatibility.Change;
import dev.supercargo.hardware.compatibility.Compatibility;
import dev.supercargo.hardware.compatibility.Finding;
import dev.supercargo.hardware.parts.PowerSupply;
import dev.supercargo.hardware.power.PowerSupplyRule;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Power;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cards instead of the first one, with a larger power supply where the one that is there is known to be too small. */
final class CardUpgrades {

    private static final int SHOWN = 3;

    private final Yardstick yardstick;
    private final OnOffer offer;

    CardUpgrades(Yardstick yardstick, OnOffer offer) {
        this.yardstick = yardstick;
        this.offer = offer;
    }

    /** Of those that nothing cheaper beats, the cheapest, the middle and the dearest. */
    List<Upgrade> list(Machine machine, Standing now) {
        List<Upgrade> byCost = offer.cards().stream()
                .filter(card -> card.price().isKnown())
                .map(card -> upgrade(machine, card, now))
                .filter(upgrade -> upgrade.cost().isKnown())
                .filter(upgrade -> !upgrade.effect().isSlower())
                .filter(upgrade -> Compatibility.isPossible(withoutPower(upgrade.findings())))
                .sorted(Comparator.comparingDouble(Upgrade::middleCost).thenComparing(Upgrade::what))
                .toList();
        List<Upgrade> unbeaten = new ArrayList<>();
        int reached = 0;
        for (Upgrade upgrade : byCost) {
            if (upgrade.effect().score().gain() > reached) {
                reached = upgrade.effect().score().gain();
                unbeaten.add(upgrade);
            }
        }
        return unbeaten.size() <= SHOWN
                ? unbeaten
                : List.of(unbeaten.getFirst(), unbeaten.get(unbeaten.size() / 2), unbeaten.getLast());
    }

    private Upgrade upgrade(Machine machine, Card card, Standing now) {
        List<Gpu> cards = new ArrayList<>(machine.gpus());
        if (!cards.isEmpty()) {
            cards.removeFirst();
        }
        cards.addFirst(asGpu(card));
        Machine upgraded = machine.withGpus(cards);
        String what = (machine.gpus().isEmpty()
                        ? "add "
                        : "replace " + machine.gpus().getFirst().name() + " by ")
                + card.spec().name();
        Measured<Cost> cost = Cost.of(card.price());
        if (isTooSmall(machine.enclosure().powerSupply(), upgraded)) {
            Power needed = PowerSupplyRule.nextSize(PowerSupplyRule.needed(Body.powers(upgraded)));
            Optional<Offered<PowerSupply>> supply = supply(needed);
            what += supply.map(found -> ", with a " + found.part().facts().name())
                    .orElseGet(() -> ", with a power supply of " + Math.round(needed.watts()) + " W");
            cost = Cost.together(
                    cost,
                    supply.map(found -> Cost.of(found.price()))
                            .orElse(Measured.unknown("the price of the power supply is unknown")));
        }
        return new Upgrade(Component.GPU, what, cost, yardstick.effect(now, upgraded), findings(machine, card));
    }

    private static List<Finding> findings(Machine machine, Card card) {
        Change.Card asCard = new Change.Card(
                card.spec().name(), card.spec().tdp(), card.length(), Measured.unknown("not asked for"));
        if (machine.gpus().isEmpty()) {
            return Compatibility.check(Body.of(machine), new Change.AddAccelerator(asCard));
        }
        Power removed =
                machine.gpus().getFirst().power() instanceof Measured.Known<Power>(Power known) ? known : new Power(0);
        return Compatibility.check(Body.of(machine), new Change.ReplaceAccelerator(removed, asCard));
    }

    private static boolean isTooSmall(Measured<Power> supply, Machine upgraded) {
        return supply instanceof Measured.Known<Power>(Power rated)
                && rated.compareTo(PowerSupplyRule.needed(Body.powers(upgraded))) < 0;
    }

    private Optional<Offered<PowerSupply>> supply(Power needed) {
        return offer.powerSupplies().stream()
                .filter(supply -> supply.price().isKnown())
                .filter(supply -> supply.part().rated().compareTo(needed) >= 0)
                .min(Comparator.comparing(
                                (Offered<PowerSupply> supply) -> supply.part().rated())
                        .thenComparing(supply -> supply.part().id()));
    }

    /** A power supply can be bought with the card. */
    private static List<Finding> withoutPower(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.aspect() != Finding.Aspect.POWER_SUPPLY)
                .toList();
    }

    private static Gpu asGpu(Card card) {
        return new Gpu(
                card.spec().name(),
                Measured.known(card.spec()),
                Measured.unknown("not bought yet"),
                Measured.unknown("not bought yet"),
                Measured.unknown("not bought yet"),
                card.launched());
    }
}
