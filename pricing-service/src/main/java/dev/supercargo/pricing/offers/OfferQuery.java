package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What offers are looked for. An offer that does not state what a filter asks for does not match.
 *
 * @param providers empty for all, as with every set here
 * @param acceleratorMemory of one accelerator in GB
 * @param maxNanosPerHour billionths of a US dollar
 * @param maxNanosPerAcceleratorHour billionths of a US dollar
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
        OptionalLong maxNanosPerHour,
        OptionalLong maxNanosPerAcceleratorHour,
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
                nanos("maxPricePerHour", parameters.maxPricePerHour),
                nanos("maxPricePerAcceleratorHour", parameters.maxPricePerAcceleratorHour),
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
    boolean acceptsMachine(OfferColumns offers, int row) {
        return isIn(providers, offers.provider(row))
                && (regions.isEmpty() || regions.contains(offers.region(row)) || regions.contains(offers.zone(row)))
                && isIn(zones, offers.zone(row))
                && isIn(markets, offers.market(row))
                && (accelerators.isEmpty() || accelerators.get().accepts(offers.accelerators(row)))
                && acceptsHost(offers, row);
    }

    /** @param nanosPerHour what the instance costs, in billionths of a US dollar */
    boolean acceptsPrice(long nanosPerHour, int count) {
        return (maxNanosPerHour.isEmpty() || nanosPerHour <= maxNanosPerHour.getAsLong())
                && (maxNanosPerAcceleratorHour.isEmpty()
                        || Math.ceilDiv(nanosPerHour, count) <= maxNanosPerAcceleratorHour.getAsLong());
    }

    private boolean acceptsHost(OfferColumns offers, int row) {
        return (vcpus.isEmpty() || (offers.statesVcpus(row) && vcpus.get().accepts(offers.vcpus(row))))
                && (memory.isEmpty()
                        || (offers.statesMemory(row)
                                && memory.get()
                                        .accepts(
                                                new Memory(offers.memoryBytes(row)),
                                                offers.statesVcpus(row) ? offers.vcpus(row) : null)));
    }

    private static <T> boolean isIn(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static Set<String> words(String name, String value) {
        return Parameter.of(name, value).map(Parameter::words).orElse(Set.of());
    }

    private static OptionalLong nanos(String name, String value) {
        return Parameter.of(name, value)
                .map(limit -> OptionalLong.of(limit.nanoDollars()))
                .orElse(OptionalLong.empty());
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
