package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.BookChanges;
import dev.supercargo.pricing.offers.OfferBook;
import dev.supercargo.pricing.pricelists.KnownShapes;
import dev.supercargo.pricing.pricelists.UnusablePriceList;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks one source once and puts what it says into the book, together with its status, or leaves all as it is. */
@ApplicationScoped
class SourceRefresh {

    private static final Logger LOG = Logger.getLogger(SourceRefresh.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(15);
    private static final int DOUBLINGS_MAX = 5;
    /** A source that suddenly names less than half of its offers is more likely cut off than right. */
    private static final int LEAST_SHARE = 2;

    private final OfferBook book;
    private final Documents documents;
    private final SourceStates states;
    private final SourceMetrics metrics;
    private final Clock clock;

    SourceRefresh(OfferBook book, Documents documents, SourceStates states, SourceMetrics metrics, Clock clock) {
        this.book = book;
        this.documents = documents;
        this.states = states;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @param before the source's status before this run */
    void run(SourceAdapter adapter, SourceSettings settings, SourceStatus before) {
        String name = adapter.source().name();
        try {
            SourceClient client = new SourceClient(name, settings, documents, clock);
            SourceRun run = new SourceRun(settings, client, KnownShapes.of(book.known()), clock.instant());
            Instant nextAt = run.now().plus(settings.every());
            switch (adapter.fetch(run)) {
                case Fetched.NothingNew nothing -> states.toldNothingNew(name, clock.instant(), nextAt);
                case Fetched.Prices prices -> take(adapter, client, prices, before, nextAt);
                case Fetched.Rates rates -> take(adapter, client, rates, nextAt);
            }
            metrics.fetched(name, "ok");
            if (before.failures() > 0) {
                LOG.infof("price source %s answers again", name);
            }
        } catch (SourceFailure | UnusablePriceList | IOException e) {
            failed(name, before, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private void take(
            SourceAdapter adapter, SourceClient client, Fetched.Prices prices, SourceStatus before, Instant nextAt) {
        String name = adapter.source().name();
        int offers = prices.list().offers().size();
        Integer offersBefore = before.offers();
        if (offers == 0 || (offersBefore != null && offers * LEAST_SHARE < offersBefore)) {
            throw new SourceFailure("it names " + offers + " offers after "
                    + (offersBefore == null ? "none" : offersBefore) + ", which is not believed");
        }
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            BookChanges changes = book.takeAll(
                    prices.list().offers(),
                    adapter.source(),
                    prices.coverage(),
                    "Its source, " + name + ", no longer names it.");
            client.fetched().forEach((address, known) -> documents.remember(name, address, known));
            states.succeeded(
                    name,
                    clock.instant(),
                    nextAt,
                    prices.day(),
                    offers,
                    prices.list().report().refused(),
                    prices.note());
            LOG.debugf("price source %s: %s", name, changes);
        });
    }

    private void take(SourceAdapter adapter, SourceClient client, Fetched.Rates rates, Instant nextAt) {
        String name = adapter.source().name();
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            book.takeRates(rates.rates(), name, rates.day());
            client.fetched().forEach((address, known) -> documents.remember(name, address, known));
            states.succeeded(
                    name, clock.instant(), nextAt, rates.day(), rates.rates().size(), 0, Optional.empty());
        });
    }

    /** The status tells each failure; the log tells only that it began. */
    private void failed(String name, SourceStatus before, String error) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(DOUBLINGS_MAX, before.failures()));
        states.failed(name, clock.instant(), pause, error);
        metrics.fetched(name, "failed");
        boolean newlyBroken = before.failures() == 0 && before.lastSuccessAt() != null;
        LOG.logf(newlyBroken ? Logger.Level.WARN : Logger.Level.DEBUG, "price source %s: %s", name, error);
    }
}
