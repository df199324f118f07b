package dev.supercargo.pricing.sheets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of one uploaded price sheet. */
@Entity
@Table(name = "price_sheet")
@SuppressWarnings("NullAway.Init")
class StoredSheet {

    @Id
    @Column(name = "sheet_id")
    private String sheetId;

    private String name;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    private int offers;

    /** For JPA. */
    StoredSheet() {}

    StoredSheet(String sheetId, String name, String uploadedBy, Instant uploadedAt, int offers) {
        this.sheetId = sheetId;
        this.name = name;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
        this.offers = offers;
    }

    String sheetId() {
        return sheetId;
    }

    String name() {
        return name;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }
}
