package dev.supercargo.pricing.ownership;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.catalog.AcceleratorEvent;
import dev.supercargo.contracts.catalog.AcceleratorPublished;
import dev.supercargo.contracts.catalog.AcceleratorRetired;
import dev.supercargo.contracts.catalog.AssetEvent;
import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.catalog.AssetRetired;
import dev.supercargo.quantities.Measured;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Keeps what the catalog tells and computes the cost of each asset again when something it depends on changes. Costs are
 * published only when they differ. Old news, by version, is passed over.
 */
@ApplicationScoped
class OwnershipBook {

    private final AssetRepository assets;
    private final AcceleratorRepository accelerators;
    private final CostRepository costs;
    private final OwnershipAssumptions assumptions;
    private final Outbox outbox;
    private final Clock clock;

    OwnershipBook(
            AssetRepository assets,
            AcceleratorRepository accelerators,
            CostRepository costs,
            OwnershipAssumptions assumptions,
            Outbox outbox,
            Clock clock) {
        this.assets = assets;
        this.accelerators = accelerators;
        this.costs = costs;
        this.assumptions = assumptions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void learn(AssetEvent event) {
        OwnedAsset asset = assets.findById(event.assetId(), LockModeType.PESSIMISTIC_WRITE);
        switch (event) {
            case AssetRegistered registered -> {
                if (asset == null) {
                    OwnedAsset first = new OwnedAsset(registered.assetId());
                    first.learn(registered);
                    assets.persist(first);
                    compute(first);
                } else if (asset.version() < registered.version()) {
                    asset.learn(registered);
                    compute(asset);
                }
            }
            case AssetRetired retired -> {
                if (asset != null && asset.version() < retired.version()) {
                    asset.retire(retired.version());
                }
            }
        }
    }

    @Transactional
    void learn(AcceleratorEvent event) {
        switch (event) {
            case AcceleratorPublished published -> {
                KnownAccelerator known =
                        accelerators.findById(published.acceleratorId(), LockModeType.PESSIMISTIC_WRITE);
                if (known == null) {
                    known = new KnownAccelerator(published.acceleratorId());
                    accelerators.persist(known);
                }
                if (known.version() < published.version()) {
                    known.learn(published.version(), published.tdpWatts());
                    assets.lockOwnedWith(published.acceleratorId()).forEach(this::compute);
                }
            }
            case AcceleratorRetired retired -> {
                // What is owned keeps its rated power, whether or not the catalog still lists the part.
            }
        }
    }

    /** A machine is written off on a day, without any event. */
    @Scheduled(every = "{pricing.ownership.recompute-every:12h}", delayed = "1h")
    @Transactional
    void computeAll() {
        assets.lockOwned().forEach(this::compute);
    }

    private void compute(OwnedAsset asset) {
        Measured<OwnedMachine> machine = asset.machine(accelerators.findById(asset.acceleratorId()));
        if (machine instanceof Measured.Known<OwnedMachine>(OwnedMachine known)) {
            StoredCost cost = costs.findByIdOptional(asset.assetId()).orElseGet(() -> new StoredCost(asset.assetId()));
            OwnershipCost computed = OwnershipFormula.of(known, assumptions, LocalDate.now(clock));
            if (cost.take(computed, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                costs.persist(cost);
                outbox.append(cost.event(asset.acceleratorId()));
            }
        }
    }
}
