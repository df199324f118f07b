package dev.supercargo.router.market;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.OptionPrice;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.PriceProvenance;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.cluster.Inventory;
import dev.supercargo.router.market.SnapshotBuilder.Held;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Owned and committed capacity as options of the engine. An owned one stays the same object as long as it says the same,
 * so that whoever keeps what decisions rest on knows it again. Thread-safe.
 */
@ApplicationScoped
class PrepaidOptions {

    /** Scheduling and pulling the image on a machine that runs already. */
    private static final Duration OWNED_START_UP = Duration.ofSeconds(30);

    private final MarketView market;
    private final Inventory inventory;
    private final Map<String, Made> madeLast = new ConcurrentHashMap<>();

    PrepaidOptions(MarketView market, Inventory inventory) {
        this.market = market;
        this.inventory = inventory;
    }

    /** @param inUse accelerators held by jobs, by option id */
    Stream<CapacityOption> all(Instant now, Map<String, Held> inUse) {
        return Stream.concat(
                market.assets().stream().flatMap(asset -> owned(asset, now, inUse).stream()),
                market.commitments().stream().flatMap(commitment -> committed(commitment, now, inUse).stream()));
    }

    private Optional<CapacityOption> owned(AssetRegistered asset, Instant now, Map<String, Held> inUse) {
        return market.accelerator(asset.acceleratorId()).map(spec -> {
            String id = "local/" + asset.assetId();
            Ingredients ingredients = new Ingredients(
                    asset,
                    spec,
                    ownedPrice(asset, asset.acceleratorsPerNode(), now),
                    inventory.reach("local", asset.site(), asset.assetId(), Market.OWNED),
                    fixed(inUse.getOrDefault(id, Held.NONE), asset.acceleratorsPerNode() * asset.nodes()));
            Made made = madeLast.get(id);
            if (made == null || !made.of().equals(ingredients)) {
                made = new Made(ingredients, ingredients.option(id));
                madeLast.put(id, made);
            }
            return made.option();
        });
    }

    /** All that an owned option is made of. */
    private record Ingredients(
            AssetRegistered asset,
            AcceleratorSpec spec,
            OptionPrice price,
            Reachability reachability,
            Availability availability) {

        CapacityOption option(String id) {
            return new CapacityOption(
                    id,
                    new Place.OwnedPool(asset.assetId(), asset.site()),
                    RentedOptions.shape(spec, asset.acceleratorsPerNode(), asset.vcpus(), asset.memoryBytes()),
                    price,
                    Measured.known(InterruptionRate.never()),
                    reachability,
                    availability,
                    OWNED_START_UP);
        }
    }

    private record Made(Ingredients of, CapacityOption option) {}

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
}
