package dev.supercargo.pricing.procurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows of vendors, purchase requests and quotes. */
final class ProcurementTables {

    private ProcurementTables() {}

    @ApplicationScoped
    static class Vendors implements PanacheRepositoryBase<StoredVendor, String> {}

    @ApplicationScoped
    static class Purchases implements PanacheRepositoryBase<StoredPurchase, String> {}

    @ApplicationScoped
    static class Quotes implements PanacheRepositoryBase<StoredQuote, String> {

        List<StoredQuote> of(String requestId) {
            return list("requestId = ?1 order by quoteId", requestId);
        }

        boolean anyOf(String vendorId) {
            return count("vendorId", vendorId) > 0;
        }
    }
}
