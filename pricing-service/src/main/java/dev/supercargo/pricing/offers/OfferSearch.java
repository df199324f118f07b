package dev.supercargo.pricing.offers;

import dev.supercargo.engine.pricerule.PriceRules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds offers on sale in a copy in memory. Before each search it asks the database for the number of the newest change
 * and takes over what it has not seen, so a search sees every change that was committed before it began, whichever
 * replica made it. Thread-safe.
 */
@ApplicationScoped
class OfferSearch {

    /** Rows read at once, so that the first reading of a large book does not hold all its entities. */
    private static final int ROWS_AT_ONCE = 5_000;

    private final OfferRepository offers;
    private volatile OfferCatalogue catalogue = OfferCatalogue.EMPTY;

    OfferSearch(OfferRepository offers) {
        this.offers = offers;
    }

    FoundOffers find(OfferQuery query, PriceRules rules, OfferPaging paging, boolean withFacets) {
        return current().find(query, rules, paging, withFacets);
    }

    /** Takes changes over before somebody asks, so that after an import nobody waits for all of it. */
    @Scheduled(every = "${pricing.search.refresh-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        current();
    }

    private OfferCatalogue current() {
        long newest = QuarkusTransaction.requiringNew().call(offers::newestChange);
        OfferCatalogue known = catalogue;
        return known.change() >= newest ? known : caughtUp(newest);
    }

    // No transaction is open while a thread waits here, so that waiting ones hold no connection.
    private synchronized OfferCatalogue caughtUp(long newest) {
        while (catalogue.change() < newest) {
            catalogue = QuarkusTransaction.requiringNew().call(() -> next(catalogue));
        }
        return catalogue;
    }

    private OfferCatalogue next(OfferCatalogue known) {
        List<StoredOffer> rows = offers.changedAfter(known.change(), ROWS_AT_ONCE);
        List<ListedOffer> listed = new ArrayList<>(rows.size());
        Set<String> gone = new HashSet<>();
        for (StoredOffer row : rows) {
            if (row.isWithdrawn()) {
                gone.add(row.id());
            } else {
                listed.add(ListedOffer.of(row));
            }
        }
        return known.with(rows.getLast().change(), listed, gone);
    }
}
