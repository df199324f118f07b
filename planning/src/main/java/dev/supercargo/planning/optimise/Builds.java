package dev.supercargo.planning.optimise;

import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.parts.PowerSupply;
import dev.supercargo.hardware.power.CoolingRule;
import dev.supercargo.hardware.power.PowerSupplyRule;
import dev.supercargo.planning.speed.SheetSpeed;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All builds that meet a need and may be on the front: cards on hosts, and complete systems. */
final class Builds {

    /** Board, memory and disks; the guide's 200 W for the rest of a machine include a processor of 150 W. */
    private static final Power REST = new Power(50);

    /** The guide's headroom of a power supply. */
    private static final double HEADROOM = 1.2;

    private final Shelf shelf;
    private final Need need;

    Builds(Shelf shelf, Need need) {
        this.shelf = shelf;
        this.need = need;
    }

    List<Build> all() {
        List<Build> builds = new ArrayList<>();
        List<Host> hosts = new Hosts(shelf, need).unbeaten();
        for (Priced<Card> card : shelf.cards()) {
            if (card.thing().memory().compareTo(need.acceleratorMemory()) >= 0) {
                for (Host host : hosts) {
                    for (int count = 1; count <= host.slots(); count++) {
                        build(card, count, host).ifPresent(builds::add);
                    }
                }
            }
        }
        shelf.systems().forEach(system -> ready(system).ifPresent(builds::add));
        return builds;
    }

    /** Empty if there is no power supply or cooling for it. */
    private Optional<Build> build(Priced<Card> card, int count, Host host) {
        List<Power> cards = Collections.nCopies(count, card.thing().power());
        Power drawn = cards.stream().reduce(host.power().plus(REST), Power::plus);
        Power supply = max(PowerSupplyRule.needed(cards), drawn.times(HEADROOM));
        Priced<String> cooling = shelf.cooling().get(CoolingRule.classFor(drawn));
        Optional<Priced<PowerSupply>> psu = shelf.powerSupplies().stream()
                .filter(candidate -> candidate.thing().rated().compareTo(supply) >= 0)
                .min(Comparator.comparing((Priced<PowerSupply> candidate) -> candidate.price())
                        .thenComparing(candidate -> candidate.thing().id()));
        if (cooling == null || psu.isEmpty()) {
            return Optional.empty();
        }
        List<Build.Item> items = new ArrayList<>();
        items.add(Host.item(card.thing().name(), count, card));
        items.addAll(host.items());
        items.add(Host.item(psu.get().thing().facts().name(), 1, psu.get()));
        items.add(Host.item(cooling.thing(), 1, cooling));
        items.add(new Build.Item("case", 1, Shelf.enclosure(count), clearance(card.thing())));
        return Optional.of(new Build(
                count + " × " + card.thing().name() + ", " + host.name(),
                items,
                items.stream().map(Build.Item::price).reduce(Money.zero(), Money::plus),
                drawn,
                SheetSpeed.of(card.thing().speed(), count)));
    }

    private static String clearance(Card card) {
        return switch (card.length()) {
            case Measured.Known<Length>(Length length) -> "as in the guide's builds; it must take cards of " + length;
            case Measured.Unknown<Length> unknown -> "as in the guide's builds; check the length of the card";
        };
    }

    private Optional<Build> ready(Priced<Shelf.Ready> system) {
        Shelf.Ready ready = system.thing();
        boolean suits = ready.card().memory().compareTo(need.acceleratorMemory()) >= 0
                && isAtLeast(ready.hostMemory(), need.hostMemory())
                && isAtLeast(ready.storage(), need.storage())
                && ready.cores() instanceof Measured.Known<Integer>(Integer cores)
                && cores >= need.cores().count();
        if (!suits) {
            return Optional.empty();
        }
        Power drawn = ready.power() instanceof Measured.Known<Power>(Power known)
                ? known
                : PowerSupplyRule.drawn(
                        Collections.nCopies(ready.cards(), ready.card().power()));
        return Optional.of(new Build(
                ready.name() + " with " + ready.cards() + " × " + ready.card().name(),
                List.of(Host.item(ready.name(), 1, system)),
                system.price(),
                drawn,
                SheetSpeed.of(ready.card().speed(), ready.cards())));
    }

    /** What nobody states is not enough. */
    private static boolean isAtLeast(Measured<Memory> there, Memory needed) {
        return there instanceof Measured.Known<Memory>(Memory known) && known.compareTo(needed) >= 0;
    }

    private static Power max(Power one, Power other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
