package dev.supercargo.pricing.ownership;

import dev.supercargo.contracts.catalog.AcceleratorPublished;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the catalog told about an accelerator. */
@Entity
@Table(name = "known_accelerator")
@SuppressWarnings("NullAway.Init")
class KnownAccelerator {

    @Id
    @Column(name = "accelerator_id")
    private String acceleratorId;

    private long version;

    @Column(name = "tdp_watts")
    @Nullable
    private Double tdpWatts;

    @Column(name = "launched_on")
    @Nullable
    private LocalDate launchedOn;

    /** For JPA. */
    KnownAccelerator() {}

    KnownAccelerator(String acceleratorId) {
        this.acceleratorId = acceleratorId;
    }

    void learn(AcceleratorPublished told) {
        version = told.version();
        tdpWatts = told.tdpWatts();
        launchedOn = told.launchedOn();
    }

    long version() {
        return version;
    }

    @Nullable
    Double tdpWatts() {
        return tdpWatts;
    }

    @Nullable
    LocalDate launchedOn() {
        return launchedOn;
    }
}
