package dev.supercargo.router.market;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Extract;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.OptionPrice;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.placement.PriceProvenance;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.cluster.Inventory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts hardware, prices and reach together into the immutable snapshot a decision is taken on. */
@ApplicationScoped
public class SnapshotBuilder {

    /** Scheduling and pulling the image on a machine that runs already. */
    private static final Duration OWNED_START_UP = Duration.ofSeconds(30);

    private final MarketView market;
    private final RentedOptions rented;
    private final Inventory inventory;

    SnapshotBuilder(MarketView market, RentedOptions rented, Inventory inventory) {
        this.market = market;
        this.rented = rented;
        this.inventory = inventory;
    }

    /**
     * What a job's decision is taken on, and stored with.
     *
     * @param team whose discounts and agreed prices count; empty for the organisation's alone
     * @param inUse accelerators held by jobs, by option id, with when the last of them is expected to end
     * @param excluded options the job shall not use, with the reason
     * @param job its wishes tell which offers matter; what moving its data costs depends on where they lie
     */
    public Part partFor(
            Optional<String> team, Instant now, Map<String, Held> inUse, Map<String, String> excluded, JobSpec job) {
        Extract offers = rented.extract(market.priceRules(team, now), job.resources());
        Measured<DataMove> move = market.move(job.data(), now);
        List<CapacityOption> allowed = Stream.concat(held(now, inUse), offers.options().stream())
                .map(option -> move instanceof Measured.Known<DataMove>(DataMove known)
                        ? option.withPrice(option.price().withTransfer(known.perGb(option.place())))
                        : option)
                .map(option ->
                        excluded.containsKey(option.id()) ? unreachable(option, excluded.get(option.id())) : option)
                .toList();
        return new Part(new Content(allowed, market.evidence()), offers.leftOut());
    }

    /** Everything there is, at the organisation's prices. */
    public List<CapacityOption> everything(Instant now) {
        return Stream.concat(held(now, Map.of()), rented.under(market.priceRules(Optional.empty(), now)).stream())
                .toList();
    }

    private Stream<CapacityOption> held(Instant now, Map<String, Held> inUse) {
        return Stream.concat(
                market.assets().stream().flatMap(asset -> owned(asset, now, inUse).stream()),
                market.commitments().stream().flatMap(commitment -> committed(commitment, now, inUse).stream()));
    }

    /**
     * What one job's decision needs of the market.
     *
     * @param leftOut how many offers it needs nothing of ({@link Extract})
     */
    public record Part(Content content, int leftOut) {}

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
        public static final Held NONE = new Held(0, Measured.unknown("nothing runs there"));

        /** @param lastEnd when the last of the jobs is predicted to end, perhaps past; empty if that is not known of all */
        public static Held of(int accelerators, Optional<Instant> lastEnd, Instant now) {
            return new Held(
                    accelerators,
                    lastEnd.map(at -> at.isBefore(now) ? now : at)
                            .<Measured<Instant>>map(Measured::known)
                            .orElseGet(() -> Measured.unknown("a job of unknown length runs there")));
        }

        /** Both together. */
        public Held plus(Held other) {
            boolean earlier = allFreeAt instanceof Measured.Known<Instant>(Instant here)
                    && other.allFreeAt instanceof Measured.Known<Instant>(Instant there)
                    && here.isBefore(there);
            return new Held(
                    accelerators + other.accelerators,
                    earlier || !other.allFreeAt.isKnown() ? other.allFreeAt : allFreeAt);
        }
    }

    private Optional<CapacityOption> owned(AssetRegistered asset, Instant now, Map<String, Held> inUse) {
        return market.accelerator(asset.acceleratorId()).map(spec -> {
            String id = "local/" + asset.assetId();
            int perNode = asset.acceleratorsPerNode();
            return new CapacityOption(
                    id,
                    new Place.OwnedPool(asset.assetId(), asset.site()),
                    RentedOptions.shape(spec, perNode, asset.vcpus(), asset.memoryBytes()),
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
                            RentedOptions.shape(spec, offer.accelerators(), offer.vcpus(), offer.memoryBytes()),
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
                            RentedOptions.START_UP);
                }));
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
