package dev.supercargo.pricing.ownership;

import dev.supercargo.pricing.requests.VersionedBody;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of one override. */
@Entity
@Table(name = "ownership_override")
@SuppressWarnings("NullAway.Init")
class StoredOverride extends VersionedBody {

    @Id
    @Column(name = "override_id")
    private String overrideId;

    @Enumerated(EnumType.STRING)
    private OverrideScope scope;

    private String target;

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

    OwnershipOverride values() {
        return body(OwnershipOverride.class);
    }

    OverrideView view() {
        return new OverrideView(scope, target, version(), values(), changedBy(), changedAt());
    }
}
