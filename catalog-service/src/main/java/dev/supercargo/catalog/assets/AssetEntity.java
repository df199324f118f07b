package dev.supercargo.catalog.assets;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** One row of the asset table. */
@Entity
@Table(name = "asset")
class AssetEntity {

    @Id
    String id;

    /** Grows by one with every published change, from 1. */
    long version;

    @Enumerated(EnumType.STRING)
    Origin origin;

    boolean sample;

    /** Null while it is owned. */
    @Column(name = "retired_at")
    Instant retiredAt;

    @Column(name = "retirement_reason")
    String retirementReason;

    String name;
    String site;

    @Column(name = "accelerator_id")
    String acceleratorId;

    @Column(name = "accelerators_per_node")
    int acceleratorsPerNode;

    int nodes;
    Integer vcpus;

    @Column(name = "memory_bytes")
    Long memoryBytes;

    @Column(name = "system_watts")
    Double systemWatts;

    @Column(name = "purchase_price_usd")
    BigDecimal purchasePriceUsd;

    @Column(name = "purchased_on")
    LocalDate purchasedOn;

    String note;

    void write(Asset asset) {
        id = asset.id();
        name = asset.name();
        site = asset.site();
        acceleratorId = asset.machine().acceleratorId();
        acceleratorsPerNode = asset.machine().accelerators();
        nodes = asset.nodes();
        vcpus = NullableFact.write(asset.machine().vcpus());
        memoryBytes = NullableFact.write(asset.machine().memory(), Memory::bytes);
        systemWatts = NullableFact.write(asset.machine().systemPower(), Power::watts);
        purchasePriceUsd = NullableFact.write(asset.purchase().price(), Money::amount);
        purchasedOn = NullableFact.write(asset.purchase().date());
        note = asset.note();
    }

    Asset toAsset() {
        return new Asset(
                id,
                name,
                site,
                new Asset.Machine(
                        acceleratorId,
                        acceleratorsPerNode,
                        NullableFact.read(vcpus),
                        NullableFact.read(memoryBytes, Memory::new),
                        NullableFact.read(systemWatts, Power::new)),
                nodes,
                new Purchase(NullableFact.read(purchasePriceUsd, Money::usd), NullableFact.read(purchasedOn)),
                note);
    }
}
