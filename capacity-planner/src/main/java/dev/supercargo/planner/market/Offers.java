package dev.supercargo.planner.market;

import dev.supercargo.contracts.pricing.OfferPriced;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Offers to choose from. Without a positive price in US dollars none is there: unknown never wins. Immutable. */
public final class Offers {

    private final List<OfferPriced> all;

    /** @param all in any order */
    public Offers(List<OfferPriced> all) {
        this.all = List.copyOf(all);
    }

    public Offers of(String acceleratorId) {
        return where(offer -> offer.acceleratorId().equals(acceleratorId));
    }

    public Offers from(Set<String> providers) {
        return where(offer -> providers.contains(offer.provider()));
    }

    public Offers inRegion(String region) {
        return where(offer -> offer.region().equals(region));
    }

    public Offers ofMachine(String instanceType) {
        return where(offer -> offer.instanceType().equals(instanceType));
    }

    /** @param market such as {@code ON_DEMAND} */
    public Offers on(String market) {
        return on(List.of(market));
    }

    /** @param markets such as {@code RESERVED} */
    public Offers on(List<String> markets) {
        return where(offer -> markets.contains(offer.market()));
    }

    /** @param paymentOption such as {@code NO_UPFRONT} */
    public Offers paid(String paymentOption) {
        return where(offer -> paymentOption.equals(offer.paymentOption()));
    }

    /** Bound for a term. @param term ISO period such as {@code P1Y} */
    public Offers boundFor(String term) {
        return where(offer -> term.equals(offer.term()));
    }

    /** What a machine of a provider has, wherever and however it is offered, with or without a price. */
    public Optional<OfferPriced> machine(String provider, String instanceType) {
        return all.stream()
                .filter(offer -> offer.provider().equals(provider)
                        && offer.instanceType().equals(instanceType)
                        && offer.accelerators() > 0)
                .findFirst();
    }

    public boolean isEmpty() {
        return usable().findAny().isEmpty();
    }

    /** The one whose accelerator costs least an hour. */
    public Optional<Offer> cheapest() {
        return usable().min(Offer.BY_PRICE);
    }

    private Stream<Offer> usable() {
        return all.stream().filter(Offer::isUsable).map(Offer::new);
    }

    private Offers where(Predicate<OfferPriced> condition) {
        return new Offers(all.stream().filter(condition).toList());
    }
}
