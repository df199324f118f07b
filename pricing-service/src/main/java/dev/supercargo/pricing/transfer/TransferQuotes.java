package dev.supercargo.pricing.transfer;

import dev.supercargo.engine.transfer.TransferPoint;
import dev.supercargo.engine.transfer.TransferScope;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Prices a move: what leaves is charged by the provider it leaves. */
@ApplicationScoped
class TransferQuotes {

    private static final String LOCAL = "local";

    private final RatesRepository rates;
    private final Clock clock;

    TransferQuotes(RatesRepository rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    TransferQuote quote(TransferPoint from, TransferPoint to, TransferQuoteBody body) {
        TransferScope scope = from.scopeTo(to);
        if (from.provider().equals(LOCAL)) {
            return own(scope, body.volume());
        }
        Optional<StoredRates> stored = rates.findByIdOptional(from.provider());
        Instant now = clock.instant();
        BigDecimal given = body.monthToDateGb();
        Memory before = given != null
                ? Memory.ofGb(given.doubleValue())
                : stored.map(known -> known.monthToDate(scope, now)).orElse(new Memory(0));
        return stored.flatMap(known -> known.rate(scope))
                .map(rate -> priced(rate, before, body.volume()))
                .orElseGet(() -> unknown(scope, before, body.volume(), from.provider()));
    }

    private static TransferQuote priced(Rate rate, Memory before, Memory volume) {
        return new TransferQuote(
                rate.scope(),
                rate.scope().label(),
                RatesView.gigabytes(volume.bytes()),
                RatesView.gigabytes(before.bytes()),
                rate.priceTiers().of(before, volume),
                rate.priceTiers().meanPerGb(before, volume),
                rate.source(),
                rate.asOf(),
                null);
    }

    private static TransferQuote unknown(TransferScope scope, Memory before, Memory volume, String provider) {
        return new TransferQuote(
                scope,
                scope.label(),
                RatesView.gigabytes(volume.bytes()),
                RatesView.gigabytes(before.bytes()),
                null,
                null,
                null,
                null,
                "no rate of " + provider + " " + scope.label() + " is known. Maybe PUT /api/v1/transfer-prices/"
                        + provider);
    }

    /** The network of owned machines is a term of the cost of owning, and what arrives at a provider is not charged. */
    private static TransferQuote own(TransferScope scope, Memory volume) {
        return new TransferQuote(
                scope,
                scope.label(),
                RatesView.gigabytes(volume.bytes()),
                BigDecimal.ZERO,
                Money.zero(),
                Money.zero(),
                "network is a term of the cost of owning",
                null,
                null);
    }
}
