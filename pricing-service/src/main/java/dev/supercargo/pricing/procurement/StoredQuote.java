package dev.supercargo.pricing.procurement;

import dev.supercargo.pricing.requests.VersionedBody;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of one quote; a quote is never changed, a new one comes. */
@Entity
@Table(name = "quote")
@SuppressWarnings("NullAway.Init")
class StoredQuote extends VersionedBody {

    @Id
    @Column(name = "quote_id")
    private String quoteId;

    @Column(name = "request_id")
    private String requestId;

    @Column(name = "vendor_id")
    private String vendorId;

    /** For JPA. */
    StoredQuote() {}

    StoredQuote(String quoteId, String requestId, String vendorId) {
        this.quoteId = quoteId;
        this.requestId = requestId;
        this.vendorId = vendorId;
    }

    String quoteId() {
        return quoteId;
    }

    String vendorId() {
        return vendorId;
    }

    QuoteBody quote() {
        return body(QuoteBody.class);
    }

    View view() {
        return new View(quoteId, requestId, quote(), changedBy(), changedAt());
    }

    record View(String quoteId, String requestId, QuoteBody quote, String receivedBy, Instant receivedAt) {}
}
