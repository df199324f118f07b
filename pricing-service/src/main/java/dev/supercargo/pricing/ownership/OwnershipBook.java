package dev.supercargo.pricing.ownership;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.contracts.catalog.AcceleratorEvent;
import dev.supercargo.contracts.catalog.AcceleratorPublished;
import dev.supercargo.contracts.catalog.AcceleratorRetired;
import dev.supercargo.contracts.catalog.AssetEvent;
import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.catalog.AssetRetired;
import dev.supercargo.engine.ownership.OwnedMachine;
import dev.supercargo.engine.ownership.OwnershipCost;
import dev.supercargo.engine.ownership.OwnershipFormula;
import dev.supercargo.pricing.requests.Versions;
import dev.supercargo.pricing.requests.WriterTurns;
import dev.supercargo.pricing.tariffs.TariffChanged;
import dev.supercargo.quantities.Measured;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the catalog tells and computes the cost of each asset again when something it depends on changes. Costs are
 * published only when they differ. Old news, by version, is passed over.
 */
@ApplicationScoped
class OwnershipBook {

    /**
     * "ownrship" read as a number: the book has one writer at a time. An asset and its accelerator come from two topics; if both
     * were taken in at once, neither transaction would see the other's row, and nobody would compute the cost.
     */
    private static final long WRITER_LOCK = 0x6F776E7273686970L;

    private final AssetRepository assets;
    private final AcceleratorRepository accelerators;
    private final CostRepository costs;
    private final OverrideRepository overrides;
    private final Bases bases;
    private final WriterTurns turns;
    private final Outbox outbox;
    private final Clock clock;

    OwnershipBook(
            AssetRepository assets,
            AcceleratorRepository accelerators,
            CostRepository costs,
            OverrideRepository overrides,
            Bases bases,
            WriterTurns turns,
            Outbox outbox,
            Clock clock) {
        this.assets = assets;
        this.accelerators = accelerators;
        this.costs = costs;
        this.overrides = overrides;
        this.bases = bases;
        this.turns = turns;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void learn(AssetEvent event) {
        turns.take(WRITER_LOCK);
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
        turns.take(WRITER_LOCK);
        switch (event) {
            case AcceleratorPublished published -> {
                KnownAccelerator known =
                        accelerators.findById(published.acceleratorId(), LockModeType.PESSIMISTIC_WRITE);
                if (known == null) {
                    known = new KnownAccelerator(published.acceleratorId());
                    accelerators.persist(known);
                }
                if (known.version() < published.version()) {
                    known.learn(published);
                    assets.lockOwnedWith(published.acceleratorId()).forEach(this::compute);
                }
            }
            case AcceleratorRetired retired -> {
                // What is owned keeps its rated power, whether or not the catalog still lists the part.
            }
        }
    }

    @Transactional
    StoredOverride set(
            OverrideScope scope, String target, OwnershipOverride values, String user, @Nullable String ifMatch) {
        String tariffId = values.tariffId();
        if (tariffId != null && !bases.knowsTariff(tariffId)) {
            throw Problem.invalid("tariffId", "There is no electricity tariff " + tariffId + ". Maybe PUT it first.");
        }
        StoredOverride override = overrides.lock(scope, target).orElseGet(() -> new StoredOverride(scope, target));
        Versions.require(ifMatch, override.version(), "override of " + target);
        override.take(values, user, now());
        overrides.persist(override);
        computeAll();
        return override;
    }

    @Transactional
    void clear(OverrideScope scope, String target, @Nullable String ifMatch) {
        StoredOverride override =
                overrides.lock(scope, target).orElseThrow(() -> Problem.notFound("ownership override of", target));
        Versions.require(ifMatch, override.version(), "override of " + target);
        overrides.delete(override);
        computeAll();
    }

    void tariffChanged(@Observes TariffChanged changed) {
        computeAll();
    }

    /** A machine is written off on a day, without any event. */
    @Scheduled(every = "{pricing.ownership.recompute-every:12h}", delayed = "1h")
    @Transactional
    void computeAll() {
        turns.take(WRITER_LOCK);
        assets.lockOwned().forEach(this::compute);
    }

    private void compute(OwnedAsset asset) {
        Measured<OwnedMachine> machine = asset.machine(accelerators.findById(asset.acceleratorId()));
        if (machine instanceof Measured.Known<OwnedMachine>(OwnedMachine known)) {
            StoredCost cost = costs.findByIdOptional(asset.assetId()).orElseGet(() -> new StoredCost(asset.assetId()));
            OwnershipCost computed = OwnershipFormula.of(known, bases.of(asset), LocalDate.now(clock));
            if (cost.take(computed, now())) {
                costs.persist(cost);
                outbox.append(cost.event(asset.acceleratorId()));
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
