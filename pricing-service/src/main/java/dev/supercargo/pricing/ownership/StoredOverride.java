package dev.supercargo.pricing.ownership;

import dev.supercargo.pricing.requests.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of one override. */
@Entity
@Table(name = "ownership_override")
@SuppressWarnings("NullAway.Init")
class StoredOverride {

    @Id
    @Column(name = "override_id")
    private String overrideId;

    @Enumerated(EnumType.STRING)
    private OverrideScope scope;

    private String target;
    private long version;

    @Column(name = "known_values")
    private String knownValues;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    StoredOverride() {}

    StoredOverride(OverrideScope scope, String target) {
        this.overrideId = idOf(scope, target);
        this.scope = scope;
        this.target = target;
    }

    static String idOf(OverrideScope scope, String target) {
        return scope + ":" + target;
    }

    void take(OwnershipOverride values, String user, Instant now) {
        version++;
        knownValues = Json.write(values);
        changedBy = user;
        changedAt = now;
    }

    long version() {
        return version;
    }

    OwnershipOverride values() {
        return Json.read(knownValues, OwnershipOverride.class);
    }

    OverrideView view() {
        return new OverrideView(scope, target, version, values(), changedBy, changedAt);
    }
}
