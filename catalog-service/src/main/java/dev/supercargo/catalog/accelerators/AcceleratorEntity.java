package dev.supercargo.catalog.accelerators;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.AcceleratorKind;
import dev.supercargo.hardware.accelerators.DeviceMemory;
import dev.supercargo.hardware.accelerators.Interconnect;
import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** One row of the accelerator table. */
@Entity
@Table(name = "accelerator")
class AcceleratorEntity {

    @Id
    String id;

    /** Grows by one with every published change, from 1. */
    long version;

    boolean retired;
    String name;
    String vendor;

    @Enumerated(EnumType.STRING)
    AcceleratorKind kind;

    @Enumerated(EnumType.STRING)
    Segment segment;

    String architecture;

    @Column(name = "compute_capability")
    String computeCapability;

    @Column(name = "memory_bytes")
    long memoryBytes;

    @Column(name = "memory_type")
    String memoryType;

    @Column(name = "memory_bandwidth_bytes_per_s")
    Double memoryBandwidth;

    @Embedded
    PeakColumns peak;

    @Column(name = "tdp_watts")
    Double tdpWatts;

    @Column(name = "launched_on")
    LocalDate launchedOn;

    @Column(name = "price_new_usd")
    BigDecimal priceNewUsd;

    String interconnect;

    @Column(name = "interconnect_bytes_per_s")
    Double interconnectBandwidth;

    @Column(name = "cross_checked")
    String crossChecked;

    String note;
    String source;

    @Column(name = "as_of")
    LocalDate asOf;

    void write(Accelerator accelerator) {
        id = accelerator.id();
        name = accelerator.name();
        vendor = accelerator.vendor();
        kind = accelerator.kind();
        segment = accelerator.segment();
        architecture = accelerator.architecture();
        computeCapability = NullableFact.write(accelerator.computeCapability());
        memoryBytes = accelerator.memory().size().bytes();
        memoryType = NullableFact.write(accelerator.memory().type());
        memoryBandwidth = NullableFact.write(accelerator.memory().bandwidth(), Bandwidth::bytesPerSecond);
        peak = PeakColumns.of(accelerator.peak());
        tdpWatts = NullableFact.write(accelerator.tdp(), Power::watts);
        launchedOn = NullableFact.write(accelerator.launched(), month -> month.atDay(1));
        priceNewUsd = NullableFact.write(accelerator.priceNew(), Money::amount);
        interconnect = NullableFact.write(accelerator.interconnect().name());
        interconnectBandwidth = NullableFact.write(accelerator.interconnect().bandwidth(), Bandwidth::bytesPerSecond);
        crossChecked = String.join(" ", new TreeSet<>(accelerator.crossChecked()));
        note = accelerator.provenance().note();
        source = accelerator.provenance().source();
        asOf = accelerator.provenance().asOf();
    }

    Accelerator toAccelerator() {
        return new Accelerator(
                id,
                name,
                vendor,
                kind,
                segment,
                architecture,
                NullableFact.read(computeCapability),
                new DeviceMemory(
                        new Memory(memoryBytes),
                        NullableFact.read(memoryType),
                        NullableFact.read(memoryBandwidth, Bandwidth::new)),
                peak.toPeak(),
                NullableFact.read(tdpWatts, Power::new),
                NullableFact.read(launchedOn, YearMonth::from),
                NullableFact.read(priceNewUsd, Money::usd),
                new Interconnect(
                        NullableFact.read(interconnect), NullableFact.read(interconnectBandwidth, Bandwidth::new)),
                crossChecked.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(crossChecked.split(" "))),
                new Provenance(source, asOf, note));
    }
}
