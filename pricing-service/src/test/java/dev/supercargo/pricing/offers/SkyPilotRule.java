package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Memory;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How SkyPilot (June 2026) finds the cheapest: in each cloud it keeps one instance type, the cheapest that fits, and then
 * takes the cheapest region that sells it. With an accelerator named the type is chosen by the price of the wanted
 * market; with processors and memory alone it is chosen by the on-demand price even where spot is wanted.
 */
record SkyPilotRule(Collection<ListedOffer> catalogue) {

    /** @param accelerator empty if only processors and memory are asked for */
    Optional<BigDecimal> cheapest(
            Optional<String> accelerator, int accelerators, Amount vcpus, Optional<Amount> memoryGib, Market market) {
        Map<String, List<ListedOffer>> fitting = catalogue.stream()
                .filter(offer -> accelerator.isEmpty()
                        || (offer.fact().acceleratorId().equals(accelerator.get())
                                && offer.accelerators() == accelerators))
                .filter(offer -> fits(offer, vcpus, memoryGib))
                .collect(Collectors.groupingBy(offer -> offer.fact().provider()));
        Market ranking = accelerator.isPresent() ? market : Market.ON_DEMAND;
        return fitting.values().stream()
                .flatMap(cloud -> ofCloud(cloud, ranking, market).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<BigDecimal> ofCloud(List<ListedOffer> fitting, Market ranking, Market market) {
        return fitting.stream()
                .filter(offer -> offer.market() == ranking)
                .min(Comparator.comparing(ListedOffer::usdPerHour).thenComparing(ListedOffer::id))
                .map(offer -> offer.fact().instanceType())
                .flatMap(type -> fitting.stream()
                        .filter(offer -> offer.market() == market
                                && offer.fact().instanceType().equals(type))
                        .map(ListedOffer::usdPerHour)
                        .min(Comparator.naturalOrder()));
    }

    private static boolean fits(ListedOffer offer, Amount vcpus, Optional<Amount> memoryGib) {
        Integer cores = offer.fact().vcpus();
        Long bytes = offer.fact().memoryBytes();
        return cores != null
                && vcpus.accepts(cores)
                && (memoryGib.isEmpty()
                        || (bytes != null && memoryGib.get().accepts(BigDecimal.valueOf(new Memory(bytes).gib()))));
    }
}
