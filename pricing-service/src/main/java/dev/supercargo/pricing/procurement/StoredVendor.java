package dev.supercargo.pricing.procurement;

import dev.supercargo.pricing.requests.VersionedBody;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of one vendor. */
@Entity
@Table(name = "vendor")
@SuppressWarnings("NullAway.Init")
class StoredVendor extends VersionedBody {

    @Id
    @Column(name = "vendor_id")
    private String vendorId;

    /** For JPA. */
    StoredVendor() {}

    StoredVendor(String vendorId) {
        this.vendorId = vendorId;
    }

    VendorBody vendor() {
        return body(VendorBody.class);
    }

    View view() {
        return new View(vendorId, version(), vendor(), changedBy(), changedAt());
    }

    record View(String vendorId, long version, VendorBody vendor, String changedBy, Instant changedAt) {}
}
