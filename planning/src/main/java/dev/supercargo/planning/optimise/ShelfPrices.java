package dev.supercargo.planning.optimise;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.facts.Availability;
import dev.supercargo.hardware.facts.Lifecycle;
import dev.supercargo.hardware.parts.BundledMarket;
import dev.supercargo.hardware.parts.CompleteSystem;
import dev.supercargo.hardware.parts.NewPrices;
import dev.supercargo.hardware.parts.Part;
import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.hardware.parts.PartPrice.Condition;
import dev.supercargo.hardware.parts.PartPrice.PriceKind;
import dev.supercargo.hardware.parts.PriceRange;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What things on the shelf cost: prices of the asker before those of the tables. Remembers what has none. */
final class ShelfPrices {

    /** What came out longer ago and has a list price only is no longer sold. */
    private static final int YEARS_SOLD = 4;

    private final Map<String, Money> stated;
    private final YearMonth soldSince;
    private final List<PartPrice> listed = BundledMarket.prices();
    private final NewPrices newPrices = new NewPrices(listed);
    private final List<String> unpriced = new ArrayList<>();

    ShelfPrices(Map<String, Money> stated, LocalDate today) {
        this.stated = Map.copyOf(stated);
        this.soldSince = YearMonth.from(today).minusYears(YEARS_SOLD);
    }

    /** @param note condition, source and day */
    record Price(Money money, String note) {

        <T> Priced<T> of(T thing) {
            return new Priced<>(thing, money, note);
        }

        private static Price stated(Money money) {
            return new Price(money, "as stated");
        }

        private static Price listed(PartPrice price) {
            return new Price(
                    middle(price.range()),
                    String.format(
                            Locale.ROOT,
                            "%s, %s, %s",
                            price.condition().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            price.provenance().source(),
                            price.provenance().asOf()));
        }

        private static Money middle(PriceRange range) {
            return range.low().plus(range.high()).timesEstimate(0.5);
        }
    }

    Optional<Price> of(Accelerator accelerator) {
        return price(accelerator.id(), newPrices.ofNew(accelerator), isRecent(accelerator.launched()));
    }

    Stream<Price> ofUsed(Accelerator accelerator) {
        return listed.stream()
                .filter(price -> price.partId().equals(accelerator.id()) && price.condition() != Condition.NEW)
                .map(Price::listed);
    }

    Optional<Price> of(Part part) {
        Lifecycle lifecycle = part.facts().lifecycle();
        boolean made = !(lifecycle.availability() instanceof Measured.Known<Availability>(Availability known))
                || known == Availability.CURRENT;
        return price(part.id(), newPrices.ofNew(part.id()), made && isRecent(lifecycle.launched()));
    }

    /** The middle of its budget. */
    Optional<Price> of(CompleteSystem system) {
        Money own = stated.get(system.id());
        if (own != null) {
            return Optional.of(Price.stated(own));
        }
        if (system.budget() instanceof Measured.Known<PriceRange>(PriceRange range)) {
            return Optional.of(
                    new Price(Price.middle(range), system.facts().provenance().source()));
        }
        unpriced.add(system.id());
        return Optional.empty();
    }

    /** Ids of what was asked for and has no price. */
    List<String> unpriced() {
        return List.copyOf(unpriced);
    }

    /** @param recent whether a list price of its launch still means something */
    private Optional<Price> price(String id, Measured<PartPrice> tabled, boolean recent) {
        Money own = stated.get(id);
        if (own != null) {
            return Optional.of(Price.stated(own));
        }
        if (!(tabled instanceof Measured.Known<PartPrice>(PartPrice price))) {
            unpriced.add(id);
            return Optional.empty();
        }
        return recent || price.kind() != PriceKind.LAUNCH_LIST ? Optional.of(Price.listed(price)) : Optional.empty();
    }

    private boolean isRecent(Measured<YearMonth> launched) {
        return launched instanceof Measured.Known<YearMonth>(YearMonth month) && !month.isBefore(soldSince);
    }
}
