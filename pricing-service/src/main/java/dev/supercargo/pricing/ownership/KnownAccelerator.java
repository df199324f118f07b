package dev.supercargo.pricing.ownership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    /** For JPA. */
    KnownAccelerator() {}

    KnownAccelerator(String acceleratorId) {
        this.acceleratorId = acceleratorId;
    }

    void learn(long newVersion, @Nullable Double newTdpWatts) {
        version = newVersion;
        tdpWatts = newTdpWatts;
    }

    long version() {
        return version;
    }

    @Nullable
    Double tdpWatts() {
        return tdpWatts;
    }
}
