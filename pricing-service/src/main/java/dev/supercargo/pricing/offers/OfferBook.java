package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.pricing.OfferWithdrawn;
import dev.supercargo.contracts.pricing.PriceAlertRaised;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one way by which prices change: keeps the history and publishes every change with it in one transaction. What
 * says nothing new changes nothing and publishes nothing. Thread-safe; writers take turns.
 */
@ApplicationScoped
public class OfferBook {

    /** Any number, the same for all replicas: the book has one writer at a time. */
    private static final long WRITER_LOCK = 0x5c0ffe25L;

    private final OfferRepository offers;
    private final PriceRepository prices;
    private final Outbox outbox;
    private final EntityManager entities;
    private final AlertThresholds thresholds;
    private final Clock clock;

    OfferBook(
            OfferRepository offers,
            PriceRepository prices,
            Outbox outbox,
            EntityManager entities,
            AlertThresholds thresholds,
            Clock clock) {
        this.offers = offers;
        this.prices = prices;
        this.outbox = outbox;
        this.entities = entities;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /** Takes what {@code origin} says about some offers; others keep their prices. */
    @Transactional
    public BookChanges take(Collection<PricedOffer> said, Origin origin) {
        return new Entry(origin).take(said);
    }

    /** Takes what {@code origin} says about all its offers; those it no longer names are withdrawn. */
    @Transactional
    public BookChanges takeAll(Collection<PricedOffer> said, Origin origin, String reasonOfWithdrawal) {
        return new Entry(origin).takeAll(said, reasonOfWithdrawal);
    }

    /** One transaction's work. */
    private final class Entry {

        private final Origin origin;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final List<Event> events = new ArrayList<>();
        private final List<StoredPrice> beliefs = new ArrayList<>();
        private int created;
        private int changed;
        private int unchanged;
        private int outranked;
        private int withdrawn;

        Entry(Origin origin) {
            this.origin = origin;
            entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                    .setParameter("lock", WRITER_LOCK)
                    .getSingleResult();
        }

        BookChanges take(Collection<PricedOffer> said) {
            Set<String> ids = said.stream().map(priced -> priced.offer().id()).collect(Collectors.toSet());
            Map<String, StoredOffer> known =
                    offers.ofIds(ids).stream().collect(Collectors.toMap(StoredOffer::id, Function.identity()));
            Map<String, StoredPrice> inForce = new HashMap<>(prices.inForce(ids));
            for (PricedOffer priced : said) {
                String id = priced.offer().id();
                take(priced, known.get(id), inForce.get(id));
            }
            return publish();
        }

        BookChanges takeAll(Collection<PricedOffer> said, String reason) {
            Set<String> named =
                    said.stream().map(priced -> priced.offer().id()).collect(Collectors.toCollection(HashSet::new));
            List<StoredOffer> gone = offers.onSaleOf(origin).stream()
                    .filter(offer -> !named.contains(offer.id()))
                    .toList();
            Map<String, StoredPrice> inForce =
                    prices.inForce(gone.stream().map(StoredOffer::id).toList());
            for (StoredOffer offer : gone) {
                end(inForce.get(offer.id()));
                offer.withdraw(now);
                events.add(new OfferWithdrawn(offer.id(), offer.version(), reason));
                withdrawn++;
            }
            return take(said);
        }

        private void take(PricedOffer priced, @Nullable StoredOffer known, @Nullable StoredPrice inForce) {
            if (known == null) {
                StoredOffer offer = StoredOffer.first(priced, origin, now);
                offers.persist(offer);
                beliefs.add(StoredPrice.first(offer, now));
                events.add(offer.event());
                created++;
            } else if (!known.isWithdrawn() && !origin.mayReplace(known.origin())) {
                outranked++;
            } else if (known.differsFrom(priced, origin)) {
                replace(known, priced, inForce);
            } else {
                unchanged++;
            }
        }

        private void replace(StoredOffer known, PricedOffer priced, @Nullable StoredPrice inForce) {
            PriceChange change = new PriceChange(known.price(), priced.pricePerHour());
            boolean returns = known.isWithdrawn();
            end(inForce);
            known.take(priced, origin, now);
            beliefs.add(StoredPrice.following(known, now));
            events.add(known.event());
            if (!returns && change.isAtLeast(Money.usd(thresholds.leastUsdPerHour()), thresholds.leastShare())) {
                events.add(alert(known, change));
            }
            changed++;
        }

        private void end(@Nullable StoredPrice inForce) {
            if (inForce != null) {
                beliefs.add(inForce.endedAt(now));
            }
        }

        private PriceAlertRaised alert(StoredOffer offer, PriceChange change) {
            return new PriceAlertRaised(
                    offer.id(),
                    offer.id() + "@" + offer.version(),
                    change.isRise() ? "RISE" : "FALL",
                    change.before(),
                    change.after(),
                    offer.id() + " " + change.inWords() + ".",
                    now);
        }

        private BookChanges publish() {
            // Old beliefs give up their place in the unique index before new ones take it.
            prices.flush();
            prices.persist(beliefs);
            if (!events.isEmpty()) {
                outbox.append(events);
            }
            return new BookChanges(created, changed, unchanged, outranked, withdrawn);
        }
    }
}
