package dev.supercargo.router.market;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Extract;
import dev.supercargo.engine.placement.Host;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.NodeShape;
import dev.supercargo.engine.placement.OptionPrice;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.PreparedOptions;
import dev.supercargo.engine.placement.PriceProvenance;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.pricerule.EffectivePrice;
import dev.supercargo.engine.pricerule.PriceRules;
import dev.supercargo.engine.workload.ResourceRequest;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.router.cluster.Inventory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every offer as an option of the engine, put together when prices, data sheets or node pools change and shared by all
 * decisions until they change again. Thread-safe.
 */
@ApplicationScoped
class RentedOptions {

    /** Provisioning, boot and image of a rented machine: two to four minutes in providers' own accounts. */
    static final Duration START_UP = Duration.ofMinutes(3);

    /** Markets kept at once: a large one takes tens of megabytes for each set of price rules. */
    private static final int MARKETS_KEPT = 3;

    /** Extracts kept of each market: as many sorts of requests are asked at a time. */
    private static final int EXTRACTS_KEPT = 32;

    private final MarketView market;
    private final Inventory inventory;
    private final Map<PriceRules, Priced> byRules = new LinkedHashMap<>();
    private State state = new State(-1, -1);

    RentedOptions(MarketView market, Inventory inventory) {
        this.market = market;
        this.inventory = inventory;
    }

    /** How often what options are made of had changed. */
    private record State(long offers, long pools) {}

    /** All offers at the prices under some rules, and what was drawn from them. */
    private record Priced(PreparedOptions options, Map<ResourceRequest, Extract> extracts) {

        Extract extract(ResourceRequest request) {
            Extract known = extracts.remove(request);
            return touch(extracts, request, known == null ? Extract.of(request, options) : known, EXTRACTS_KEPT);
        }
    }

    /** All offers at the prices under these rules. */
    synchronized PreparedOptions under(PriceRules rules) {
        return priced(rules).options();
    }

    /** What a job with this request needs of them; the same object until something changes. */
    synchronized Extract extract(PriceRules rules, ResourceRequest request) {
        return priced(rules).extract(request);
    }

    private Priced priced(PriceRules rules) {
        State now = new State(market.rentedChanges(), inventory.changes());
        if (!now.equals(state)) {
            byRules.clear();
            state = now;
        }
        Priced known = byRules.remove(rules);
        return touch(
                byRules, rules, known == null ? new Priced(read(rules), new LinkedHashMap<>()) : known, MARKETS_KEPT);
    }

    /** The one asked for last stands last; the first gives way. */
    private static <K, V> V touch(Map<K, V> kept, K key, V value, int max) {
        kept.put(key, value);
        if (kept.size() > max) {
            kept.remove(kept.keySet().iterator().next());
        }
        return value;
    }

    private PreparedOptions read(PriceRules rules) {
        return PreparedOptions.of(market.offers().stream()
                .flatMap(offer -> rented(offer, rules).stream())
                .toList());
    }

    private Optional<CapacityOption> rented(OfferPriced offer, PriceRules rules) {
        Optional<Market> kind = switch (offer.market()) {
            case "SPOT" -> Optional.of(Market.SPOT);
            case "ON_DEMAND" -> Optional.of(Market.ON_DEMAND);
            case "RESERVED" -> Optional.of(Market.RESERVED);
            // A savings plan or capacity block changes what capacity costs; it is not capacity by itself.
            default -> Optional.empty();
        };
        return kind.flatMap(
                place -> market.accelerator(offer.acceleratorId()).map(spec -> option(offer, rules, place, spec)));
    }

    private CapacityOption option(OfferPriced offer, PriceRules rules, Market kind, AcceleratorSpec spec) {
        Reachability reach = kind == Market.RESERVED
                ? new Reachability.Unreachable("a reservation must be bought first; no active commitment is this offer")
                : inventory.reach(offer.provider(), offer.region(), offer.instanceType(), kind);
        Measured<InterruptionRate> interruptions = kind != Market.SPOT
                ? Measured.known(InterruptionRate.never())
                : offer.interruptionsPerHour() == null
                        ? Measured.unknown("no interruption history of " + offer.offerId())
                        : Measured.known(new InterruptionRate(offer.interruptionsPerHour()));
        return new CapacityOption(
                offer.offerId(),
                new Place.CloudPool(
                        offer.provider(),
                        offer.region(),
                        offer.zone() == null ? Measured.unknown("priced by region") : Measured.known(offer.zone()),
                        offer.instanceType(),
                        kind),
                shape(spec, offer.accelerators(), offer.vcpus(), offer.memoryBytes()),
                price(offer, rules),
                interruptions,
                reach,
                new Availability.Elastic(),
                START_UP);
    }

    private static OptionPrice price(OfferPriced offer, PriceRules rules) {
        EffectivePrice effective =
                rules.effective(offer.provider(), offer.instanceType(), offer.market(), offer.pricePerHour());
        String source = effective
                .rule()
                .map(rule -> offer.source() + "; price rule " + rule.id() + ": "
                        + rule.effect().inWords() + ", list price " + offer.pricePerHour() + "/h")
                .orElse(offer.source());
        return OptionPrice.rented(
                new HourlyRate(effective.price()), new PriceProvenance(source, offer.asOf(), offer.fetchedAt()));
    }

    static NodeShape shape(AcceleratorSpec spec, int accelerators, Integer vcpus, Long memoryBytes) {
        Measured<Host> host = vcpus == null || memoryBytes == null
                ? Measured.unknown("processors and memory of the machine are not stated")
                : Measured.known(new Host(vcpus, new Memory(memoryBytes)));
        return new NodeShape(spec, accelerators, host, Measured.unknown("the link between nodes is not stated"));
    }
}
