package dev.supercargo.pricing.procurement;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.engine.procurement.QuoteScorer;
import dev.supercargo.engine.procurement.Scored;
import dev.supercargo.pricing.hardware.HardwarePrices;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes quotes in and compares them. */
@ApplicationScoped
class QuoteBook {

    private final ProcurementTables.Vendors vendors;
    private final ProcurementTables.Purchases purchases;
    private final ProcurementTables.Quotes quotes;
    private final HardwarePrices market;
    private final Clock clock;

    QuoteBook(
            ProcurementTables.Vendors vendors,
            ProcurementTables.Purchases purchases,
            ProcurementTables.Quotes quotes,
            HardwarePrices market,
            Clock clock) {
        this.vendors = vendors;
        this.purchases = purchases;
        this.quotes = quotes;
        this.market = market;
        this.clock = clock;
    }

    @Transactional
    StoredQuote.View add(String requestId, QuoteBody body, String user) {
        body.check();
        purchase(requestId);
        String vendorId = Objects.requireNonNull(body.vendorId());
        if (vendors.findById(vendorId) == null) {
            throw Problem.invalid("vendorId", "There is no vendor " + vendorId + ". Maybe PUT it first.");
        }
        StoredQuote quote = new StoredQuote("quote-" + UUID.randomUUID(), requestId, vendorId);
        quote.take(body, user, clock.instant().truncatedTo(ChronoUnit.MICROS));
        quotes.persist(quote);
        return quote.view();
    }

    StoredPurchase purchase(String requestId) {
        return purchases.findByIdOptional(requestId).orElseThrow(() -> Problem.notFound("purchase request", requestId));
    }

    @Transactional
    Comparison compare(String requestId) {
        PurchaseBody wanted = purchase(requestId).purchase();
        Map<String, StoredQuote> byId = quotes.of(requestId).stream()
                .filter(quote -> !isExpired(quote.quote()))
                .collect(Collectors.toMap(StoredQuote::quoteId, Function.identity()));
        QuoteScorer scorer = new QuoteScorer(wanted.requirement(), wanted.years(), marketPrices(byId));
        List<Comparison.Line> lines = new ArrayList<>();
        for (Scored scored : scorer.rank(byId.values().stream()
                .map(quote ->
                        quote.quote().proposal(quote.quoteId(), vendor(quote).reliability()))
                .toList())) {
            StoredQuote quote =
                    Objects.requireNonNull(byId.get(scored.proposal().id()));
            lines.add(Comparison.line(scored.isEligible() ? lines.size() + 1 : null, quote.vendorId(), scored));
        }
        return new Comparison(requestId, Comparison.allWeights(), lines);
    }

    private boolean isExpired(QuoteBody quote) {
        return quote.validUntil() != null && quote.validUntil().isBefore(LocalDate.now(clock));
    }

    private VendorBody vendor(StoredQuote quote) {
        return vendors.findById(quote.vendorId()).vendor();
    }

    private Map<String, Money> marketPrices(Map<String, StoredQuote> byId) {
        Map<String, Money> prices = new HashMap<>();
        for (StoredQuote quote : byId.values()) {
            String acceleratorId = Objects.requireNonNull(quote.quote().acceleratorId());
            market.newest(acceleratorId).ifPresent(price -> prices.put(acceleratorId, price));
        }
        return prices;
    }
}
