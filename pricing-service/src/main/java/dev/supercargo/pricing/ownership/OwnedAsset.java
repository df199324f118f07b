package dev.supercargo.pricing.ownership;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.engine.ownership.OwnedMachine;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the catalog told about an owned machine or a group of equal machines. */
@Entity
@Table(name = "owned_asset")
@SuppressWarnings("NullAway.Init")
class OwnedAsset {

    @Id
    @Column(name = "asset_id")
    private String assetId;

    private long version;
    private String name;
    private String site;

    @Column(name = "accelerator_id")
    private String acceleratorId;

    @Column(name = "accelerators_per_node")
    private int acceleratorsPerNode;

    private int nodes;

    @Column(name = "purchase_price_usd")
    @Nullable
    private BigDecimal purchasePriceUsd;

    @Column(name = "purchased_on")
    @Nullable
    private LocalDate purchasedOn;

    @Column(name = "system_watts")
    @Nullable
    private Double systemWatts;

    private boolean retired;

    /** For JPA. */
    OwnedAsset() {}

    OwnedAsset(String assetId) {
        this.assetId = assetId;
    }

    void learn(AssetRegistered told) {
        version = told.version();
        name = told.name();
        site = told.site();
        acceleratorId = told.acceleratorId();
        acceleratorsPerNode = told.acceleratorsPerNode();
        nodes = told.nodes();
        Money price = told.purchasePrice();
        purchasePriceUsd = price == null ? null : price.amount();
        purchasedOn = told.purchasedOn();
        systemWatts = told.systemWatts();
        retired = false;
    }

    void retire(long newVersion) {
        version = newVersion;
        retired = true;
    }

    /** The machine with its accelerators' rated power, or why its cost cannot be known. */
    Measured<OwnedMachine> machine(@Nullable KnownAccelerator accelerator) {
        if (purchasePriceUsd == null) {
            return Measured.unknown("no purchase price is registered for " + assetId);
        }
        Double tdpWatts = accelerator == null ? null : accelerator.tdpWatts();
        if (tdpWatts == null) {
            return Measured.unknown("the catalog knows no rated power of " + acceleratorId);
        }
        return Measured.known(new OwnedMachine(
                Money.usd(purchasePriceUsd),
                purchasedOn == null ? Measured.unknown("no purchase date") : Measured.known(purchasedOn),
                acceleratorsPerNode,
                new Power(tdpWatts),
                systemWatts == null ? Measured.unknown("no draw registered") : Measured.known(new Power(systemWatts))));
    }

    String assetId() {
        return assetId;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    String site() {
        return site;
    }

    String acceleratorId() {
        return acceleratorId;
    }

    int accelerators() {
        return acceleratorsPerNode * nodes;
    }
}
