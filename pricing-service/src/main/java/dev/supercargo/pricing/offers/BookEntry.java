package dev.supercargo.pricing.offers;

import dev.supercargo.contracts.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One transaction's work on the book, done in chunks, so that memory does not grow with what is said. Used by one
 * thread.
 */
final class BookEntry {

    private static final int OFFERS_PER_CHUNK = 2_000;

    private final StatementTable statements;
    private final OfferTable offers;
    private final PriceTable prices;
    private final Resolution resolution;
    private final InterruptionRates rates;
    private final Freshness freshness;
    private final Instant now;
    private final Consumer<List<Event>> outbox;
    private final List<PriceObserver> observers;
    private int created;
    private int changed;
    private int unchanged;
    private int outranked;
    private int withdrawn;

    BookEntry(
            Connection connection,
            Resolution resolution,
            InterruptionRates rates,
            Freshness freshness,
            Instant now,
            Consumer<List<Event>> outbox,
            List<PriceObserver> observers) {
        this.statements = new StatementTable(connection);
        this.offers = new OfferTable(connection);
        this.prices = new PriceTable(connection);
        this.resolution = resolution;
        this.rates = rates;
        this.freshness = freshness;
        this.now = now;
        this.outbox = outbox;
        this.observers = observers;
    }

    /** Takes what {@code source} says; if it says something twice, the later counts. */
    void take(Collection<PricedOffer> said, PriceSource source) throws SQLException {
        Map<String, Statement> chunk = new LinkedHashMap<>();
        for (PricedOffer priced : said) {
            chunk.put(priced.offer().id(), new Statement(priced, source, now));
            if (chunk.size() == OFFERS_PER_CHUNK) {
                takeChunk(chunk, source);
                chunk.clear();
            }
        }
        takeChunk(chunk, source);
    }

    /** Ends what {@code source} says within {@code coverage} about offers that are not {@code named}. */
    void withdraw(PriceSource source, Coverage coverage, Set<String> named, String reason) throws SQLException {
        for (List<String> ids : chunks(statements.notNamed(source, coverage, named))) {
            statements.supersede(ids, source, now);
            new Chunk(ids, reason).resolve();
        }
    }

    /** Chooses again where nothing new was said, but age or a measured rate may have changed what is in force. */
    void review(List<String> ids, String reason) throws SQLException {
        for (List<String> some : chunks(ids)) {
            new Chunk(some, reason).resolve();
        }
    }

    BookChanges changes() {
        return new BookChanges(created, changed, unchanged, outranked, withdrawn);
    }

    private void takeChunk(Map<String, Statement> said, PriceSource source) throws SQLException {
        if (said.isEmpty()) {
            return;
        }
        Chunk chunk = new Chunk(said.keySet(), "No source is believed any more.");
        List<Statement> added = new ArrayList<>();
        List<Statement> confirmed = new ArrayList<>();
        Set<String> superseded = new LinkedHashSet<>();
        for (Statement next : said.values()) {
            Statement before = chunk.saidBy(source, next.offerId());
            if (before == null) {
                added.add(next);
                chunk.hear(next);
            } else if (!before.saysTheSameAs(next)) {
                superseded.add(next.offerId());
                added.add(next);
                chunk.hear(next);
            } else if (next.asOf().isAfter(before.asOf())) {
                confirmed.add(before.heardAgain(next.asOf()));
                chunk.hear(before.heardAgain(next.asOf()));
            }
        }
        // Old statements give up their place in the unique index before new ones take it.
        statements.supersede(superseded, source, now);
        statements.insert(added);
        statements.confirm(confirmed);
        chunk.resolve();
        outranked += chunk.wonByOthers(source);
        chunk.tellConfirmed(source);
    }

    private static List<List<String>> chunks(List<String> ids) {
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += OFFERS_PER_CHUNK) {
            chunks.add(ids.subList(from, Math.min(ids.size(), from + OFFERS_PER_CHUNK)));
        }
        return chunks;
    }

    /** Some offers with all that is said about them. */
    private final class Chunk {

        private final Collection<String> ids;
        private final String reasonOfWithdrawal;
        private final Map<String, List<Statement>> heard;
        private final Map<String, OfferInForce> inForce;
        private final List<OfferInForce> put = new ArrayList<>();
        private final List<String> ended = new ArrayList<>();
        private final List<PriceBelief> begun = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final List<OfferChange> told = new ArrayList<>();
        private final Set<String> leftAsItWas = new LinkedHashSet<>();

        Chunk(Collection<String> ids, String reasonOfWithdrawal) throws SQLException {
            this.ids = List.copyOf(ids);
            this.reasonOfWithdrawal = reasonOfWithdrawal;
            this.heard = statements.current(ids);
            this.inForce = offers.ofIds(ids);
        }

        @Nullable
        Statement saidBy(PriceSource source, String offerId) {
            return heard.getOrDefault(offerId, List.of()).stream()
                    .filter(statement -> statement.source().name().equals(source.name()))
                    .findFirst()
                    .orElse(null);
        }

        void hear(Statement statement) {
            List<Statement> of = heard.computeIfAbsent(statement.offerId(), id -> new ArrayList<>());
            of.removeIf(other -> other.source().name().equals(statement.source().name()));
            of.add(statement);
        }

        /** How many of the offers left as they were are another source's. */
        int wonByOthers(PriceSource source) {
            int others = (int) leftAsItWas.stream()
                    .filter(id -> {
                        OfferInForce offer = inForce.get(id);
                        return offer == null || !offer.statement().source().equals(source);
                    })
                    .count();
            unchanged += leftAsItWas.size() - others;
            return others;
        }

        /** Whoever waits for a price to settle learns that its source states it again. */
        void tellConfirmed(PriceSource source) {
            List<OfferChange> confirmed = leftAsItWas.stream()
                    .map(inForce::get)
                    .filter(offer -> offer != null && offer.statement().source().equals(source))
                    .<OfferChange>map(OfferChange.Confirmed::new)
                    .toList();
            if (!confirmed.isEmpty()) {
                observers.forEach(observer -> observer.observe(confirmed));
            }
        }

        void resolve() throws SQLException {
            for (String id : ids) {
                OfferInForce before = inForce.get(id);
                Optional<Statement> believed = resolution
                        .believed(heard.getOrDefault(id, List.of()))
                        .map(statement -> rates.complete(statement, before));
                if (believed.isPresent()) {
                    enforce(before, believed.get());
                } else if (before != null && !before.isWithdrawn()) {
                    withdraw(before);
                } else {
                    leftAsItWas.add(id);
                }
            }
            prices.end(ended, now);
            offers.put(put);
            prices.begin(begun, now);
            if (!events.isEmpty()) {
                outbox.accept(events);
            }
            if (!told.isEmpty()) {
                observers.forEach(observer -> observer.observe(told));
            }
        }

        private void enforce(@Nullable OfferInForce before, Statement believed) {
            if (before == null) {
                begun.add(PriceBelief.first(believed, now));
                announce(OfferInForce.first(believed));
                told.add(new OfferChange.Listed(put.getLast()));
                created++;
            } else if (before.isWithdrawn()) {
                begun.add(PriceBelief.following(believed, now));
                announce(before.following(believed));
                told.add(new OfferChange.Listed(put.getLast()));
                changed++;
            } else if (!before.statement().saysTheSameAs(believed)) {
                ended.add(before.offerId());
                begun.add(PriceBelief.following(believed, now));
                announce(before.following(believed));
                told.add(new OfferChange.Repriced(before, put.getLast()));
                changed++;
            } else {
                leftAsItWas.add(before.offerId());
                confirm(before, believed);
            }
        }

        /** Readers of events learn the later day before the day they know makes the price look stale. */
        private void confirm(OfferInForce before, Statement believed) {
            if (!believed.asOf().isAfter(before.statement().asOf())) {
                return;
            }
            int toldEveryDays = freshness.staleAfterDays(believed.market()) / 2;
            if (believed.asOf().isAfter(before.announcedAsOf().plusDays(toldEveryDays))) {
                announce(before.following(believed));
            } else {
                put.add(before.confirmed(believed));
            }
        }

        private void announce(OfferInForce offer) {
            put.add(offer);
            events.add(offer.event());
        }

        private void withdraw(OfferInForce before) {
            ended.add(before.offerId());
            OfferInForce gone = before.withdrawn(now);
            put.add(gone);
            events.add(gone.withdrawal(reasonOfWithdrawal));
            told.add(new OfferChange.Delisted(before, reasonOfWithdrawal));
            withdrawn++;
        }
    }
}
