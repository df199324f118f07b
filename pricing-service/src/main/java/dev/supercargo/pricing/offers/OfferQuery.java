package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What offers are looked for. An offer that does not state what a filter asks for does not match.
 *
 * @param providers empty for all, as with every set here
 * @param acceleratorMemory of one accelerator in GB
 * @param maxPricePerHour US dollars
 * @param maxPricePerAcceleratorHour US dollars
 * @param cheapest only the offer with the lowest price per accelerator-hour of each accelerator
 */
record OfferQuery(
        Set<String> providers,
        Set<String> regions,
        Set<String> zones,
        Set<Market> markets,
        Optional<AcceleratorName> accelerator,
        Optional<Amount> accelerators,
        Optional<Amount> acceleratorMemory,
        Optional<Amount> vcpus,
        Optional<HostMemory> memory,
        Optional<BigDecimal> maxPricePerHour,
        Optional<BigDecimal> maxPricePerAcceleratorHour,
        boolean cheapest) {

    static OfferQuery of(OfferParameters parameters) {
        Optional<Parameter> accelerator = Parameter.of("accelerator", parameters.accelerator);
        return new OfferQuery(
                words("provider", parameters.provider),
                words("region", parameters.region),
                words("zone", parameters.zone),
                Parameter.of("market", parameters.market)
                        .map(market -> market.choices(Market.values()))
                        .orElse(Set.of()),
                accelerator.map(OfferQuery::name),
                accelerators(parameters, accelerator),
                Parameter.of("acceleratorMemory", parameters.acceleratorMemory).map(Parameter::gigabytes),
                Parameter.of("vcpus", parameters.vcpus).map(Parameter::amount),
                Parameter.of("memory", parameters.memory).map(Parameter::hostMemory),
                Parameter.of("maxPricePerHour", parameters.maxPricePerHour).map(Parameter::price),
                Parameter.of("maxPricePerAcceleratorHour", parameters.maxPricePerAcceleratorHour)
                        .map(Parameter::price),
                Parameter.of("cheapest", parameters.cheapest)
                        .map(Parameter::flag)
                        .orElse(false));
    }

    /** What can be told from the accelerator alone. */
    boolean acceptsAccelerator(String acceleratorId) {
        return accelerator.map(name -> name.names(acceleratorId)).orElse(true)
                && acceleratorMemory
                        .map(amount -> switch (AcceleratorName.memoryGb(acceleratorId)) {
                            case Measured.Known<Integer>(Integer gb) -> amount.accepts(gb);
                            case Measured.Unknown<Integer> unknown -> false;
                        })
                        .orElse(true);
    }

    /** Everything but the accelerator and the price. */
    boolean acceptsMachine(ListedOffer offer) {
        return isIn(providers, offer.provider())
                && (isIn(regions, offer.region()) || isIn(regions, offer.zone()))
                && isIn(zones, offer.zone())
                && isIn(markets, offer.market())
                && (accelerators.isEmpty() || accelerators.get().accepts(offer.accelerators()))
                && acceptsHost(offer);
    }

    boolean acceptsPrice(BigDecimal usdPerHour, int count) {
        return (maxPricePerHour.isEmpty() || usdPerHour.compareTo(maxPricePerHour.get()) <= 0)
                && (maxPricePerAcceleratorHour.isEmpty()
                        || usdPerHour.compareTo(maxPricePerAcceleratorHour.get().multiply(BigDecimal.valueOf(count)))
                                <= 0);
    }

    private boolean acceptsHost(ListedOffer offer) {
        Integer cores = offer.fact().vcpus();
        Long bytes = offer.fact().memoryBytes();
        return (vcpus.isEmpty() || (cores != null && vcpus.get().accepts(cores)))
                && (memory.isEmpty() || (bytes != null && memory.get().accepts(new Memory(bytes), cores)));
    }

    private static <T> boolean isIn(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static Set<String> words(String name, String value) {
        return Parameter.of(name, value).map(Parameter::words).orElse(Set.of());
    }

    private static AcceleratorName name(Parameter accelerator) {
        AcceleratorName name = AcceleratorName.of(accelerator.value().split(":", 2)[0]);
        if (name.words().isEmpty()) {
            throw accelerator.refused("a name such as A100, A100-80GB or H100:8");
        }
        return name;
    }

    /** {@code accelerator=H100:8}, {@code accelerators=8}, {@code minAccelerators=8}: one of them. */
    private static Optional<Amount> accelerators(OfferParameters parameters, Optional<Parameter> accelerator) {
        Optional<Amount> ofName = accelerator
                .filter(name -> name.value().contains(":"))
                .map(name -> new Parameter("accelerator", name.value().split(":", 2)[1]).amount());
        Optional<Amount> given =
                Parameter.of("accelerators", parameters.accelerators).map(Parameter::amount);
        Optional<Amount> least = Parameter.of("minAccelerators", parameters.minAccelerators)
                .map(number -> new Amount(BigDecimal.valueOf(number.whole()), true));
        if (given.isPresent() && (ofName.isPresent() || least.isPresent())) {
            throw Problem.invalid(
                    "accelerators", "The number of accelerators is given twice. Maybe leave out accelerators.");
        }
        return ofName.or(() -> given).or(() -> least);
    }
}
