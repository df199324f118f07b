package dev.supercargo.router.market;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Host;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.NodeShape;
import dev.supercargo.engine.placement.OptionPrice;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.placement.PriceProvenance;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.pricerule.EffectivePrice;
import dev.supercargo.engine.pricerule.PriceRules;
import dev.supercargo.engine.workload.DataTransfer;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.cluster.Inventory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts hardware, prices and reach together into the immutable snapshot a decision is taken on. */
@ApplicationScoped
public class SnapshotBuilder {

    /** Scheduling and pulling the image on a machine that runs already. */
    private static final Duration OWNED_START_UP = Duration.ofSeconds(30);

    /** Provisioning, boot and image of a rented machine: two to four minutes in providers' own accounts. */
    private static final Duration RENTED_START_UP = Duration.ofMinutes(3);

    private final MarketView market;
    private final Inventory inventory;

    SnapshotBuilder(MarketView market, Inventory inventory) {
        this.market = market;
        this.inventory = inventory;
    }

    /**
     * @param team whose discounts and agreed prices count; empty for the organisation's alone
     * @param inUse accelerators held by jobs, by option id, with when the last of them is expected to end
     * @param excluded options the job shall not use, with the reason
     * @param data that the job brings: what moving it costs depends on where it lies and how much it is
     */
    public Content content(
            Optional<String> team,
            Instant now,
            Map<String, Held> inUse,
            Map<String, String> excluded,
            DataTransfer data) {
        List<CapacityOption> options = new ArrayList<>();
        market.assets().forEach(asset -> owned(asset, now, inUse).ifPresent(options::add));
        market.commitments()
                .forEach(commitment -> committed(commitment, now, inUse).ifPresent(options::add));
        PriceRules rules = market.priceRules(team, now);
        market.offers().forEach(offer -> rented(offer, rules).ifPresent(options::add));
        Measured<DataMove> move = market.move(data, now);
        List<CapacityOption> allowed = options.stream()
                .map(option -> move instanceof Measured.Known<DataMove>(DataMove known)
                        ? option.withPrice(option.price().withTransfer(known.perGb(option.place())))
                        : option)
                .map(option ->
                        excluded.containsKey(option.id()) ? unreachable(option, excluded.get(option.id())) : option)
                .toList();
        return new Content(allowed, market.evidence());
    }

    /** What a snapshot holds beside its identity and its moment. */
    public record Content(List<CapacityOption> options, Evidence evidence) {

        /** @param id identity of this content: the same content has the same, whenever it was seen */
        public PlacementSnapshot at(String id, Instant takenAt) {
            return new PlacementSnapshot(id, takenAt, options, evidence);
        }
    }

    /**
     * Accelerators of an option that jobs hold.
     *
     * @param allFreeAt when the last of the jobs is expected to end
     */
    public record Held(int accelerators, Measured<Instant> allFreeAt) {
        static final Held NONE = new Held(0, Measured.unknown("nothing runs there"));
    }

    private Optional<CapacityOption> owned(AssetRegistered asset, Instant now, Map<String, Held> inUse) {
        return market.accelerator(asset.acceleratorId()).map(spec -> {
            String id = "local/" + asset.assetId();
            int perNode = asset.acceleratorsPerNode();
            return new CapacityOption(
                    id,
                    new Place.OwnedPool(asset.assetId(), asset.site()),
                    shape(spec, perNode, asset.vcpus(), asset.memoryBytes()),
                    ownedPrice(asset, perNode, now),
                    Measured.known(InterruptionRate.never()),
                    inventory.reach("local", asset.site(), asset.assetId(), Market.OWNED),
                    fixed(inUse.getOrDefault(id, Held.NONE), perNode * asset.nodes()),
                    OWNED_START_UP);
        });
    }

    private OptionPrice ownedPrice(AssetRegistered asset, int perNode, Instant now) {
        Optional<OwnershipCostComputed> cost = market.ownershipCost(asset.assetId());
        Measured<HourlyRate> unknown =
                Measured.unknown("the cost of owning " + asset.assetId() + " is not computed yet");
        return new OptionPrice(
                cost.map(known -> rate(known.full(), perNode)).orElse(unknown),
                cost.map(known -> rate(known.marginal(), perNode)).orElse(unknown),
                Measured.unknown("no transfer price given"),
                new PriceProvenance(
                        "ownership cost of pricing-service",
                        cost.map(OwnershipCostComputed::computedAt).orElse(now),
                        cost.map(OwnershipCostComputed::computedAt).orElse(now)));
    }

    private Optional<CapacityOption> committed(CommitmentActivated commitment, Instant now, Map<String, Held> inUse) {
        if (now.isBefore(commitment.startsAt()) || !now.isBefore(commitment.expiresAt())) {
            return Optional.empty();
        }
        // The machine behind a commitment is described by any offer of the same instance type.
        Optional<OfferPriced> sameMachine = market.offers().stream()
                .filter(offer -> offer.provider().equals(commitment.provider())
                        && offer.instanceType().equals(commitment.instanceType()))
                .findFirst();
        return sameMachine.flatMap(offer -> market.accelerator(offer.acceleratorId())
                .map(spec -> {
                    String id = "commitment/" + commitment.commitmentId();
                    HourlyRate full = new HourlyRate(commitment.pricePerHour());
                    return new CapacityOption(
                            id,
                            new Place.CloudPool(
                                    commitment.provider(),
                                    commitment.region(),
                                    Measured.unknown("the commitment names no zone"),
                                    commitment.instanceType(),
                                    Market.RESERVED),
                            shape(spec, offer.accelerators(), offer.vcpus(), offer.memoryBytes()),
                            new OptionPrice(
                                    Measured.known(full),
                                    Measured.known(HourlyRate.zero()),
                                    Measured.unknown("no transfer price given"),
                                    new PriceProvenance(
                                            "commitment " + commitment.commitmentId() + " until "
                                                    + commitment.expiresAt(),
                                            commitment.startsAt(),
                                            commitment.startsAt())),
                            Measured.known(InterruptionRate.never()),
                            inventory.reach(
                                    commitment.provider(),
                                    commitment.region(),
                                    commitment.instanceType(),
                                    Market.RESERVED),
                            fixed(inUse.getOrDefault(id, Held.NONE), commitment.instances() * offer.accelerators()),
                            RENTED_START_UP);
                }));
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
                RENTED_START_UP);
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

    private static NodeShape shape(AcceleratorSpec spec, int accelerators, Integer vcpus, Long memoryBytes) {
        Measured<Host> host = vcpus == null || memoryBytes == null
                ? Measured.unknown("processors and memory of the machine are not stated")
                : Measured.known(new Host(vcpus, new Memory(memoryBytes)));
        return new NodeShape(spec, accelerators, host, Measured.unknown("the link between nodes is not stated"));
    }

    private static Measured<HourlyRate> rate(Money perAcceleratorHour, int perNode) {
        return Measured.known(new HourlyRate(perAcceleratorHour).times(perNode));
    }

    private static Availability fixed(Held held, int total) {
        return new Availability.Fixed(Math.max(0, total - held.accelerators()), total, held.allFreeAt());
    }

    private static CapacityOption unreachable(CapacityOption option, String reason) {
        return new CapacityOption(
                option.id(),
                option.place(),
                option.node(),
                option.price(),
                option.interruptions(),
                new Reachability.Unreachable(reason),
                option.availability(),
                option.startUp());
    }
}
