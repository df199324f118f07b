package dev.supercargo.pricing.procurement;

import dev.supercargo.pricing.requests.VersionedBody;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of something that shall be bought. */
@Entity
@Table(name = "purchase_request")
@SuppressWarnings("NullAway.Init")
class StoredPurchase extends VersionedBody {

    @Id
    @Column(name = "request_id")
    private String requestId;

    /** For JPA. */
    StoredPurchase() {}

    StoredPurchase(String requestId) {
        this.requestId = requestId;
    }

    PurchaseBody purchase() {
        return body(PurchaseBody.class);
    }

    View view() {
        return new View(requestId, version(), purchase(), changedBy(), changedAt());
    }

    record View(String requestId, long version, PurchaseBody request, String changedBy, Instant changedAt) {}
}
