package dev.supercargo.pricing.currencies;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Rates by currency and day. Immutable in effect: nothing is added after it was made. */
public final class ExchangeRates {

    /** Nothing is known but US dollars. */
    public static final ExchangeRates NONE = new ExchangeRates(List.of());

    /** Central banks state no rate on week-ends and holidays; Christmas and Easter make four days in a row. */
    static final int DAYS_MAX = 5;

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private final Map<String, NavigableMap<LocalDate, BigDecimal>> perEur = new HashMap<>();

    ExchangeRates(Collection<DatedRate> rates) {
        rates.forEach(rate -> perEur.computeIfAbsent(rate.currency(), currency -> new TreeMap<>())
                .put(rate.day(), rate.perEur()));
    }

    /** {@code price} in US dollars by the rate of {@code day}, or of one of the few days before it. */
    public Measured<Conversion> toUsd(Money price, LocalDate day) {
        String currency = price.currency().getCurrencyCode();
        if (currency.equals(DatedRate.USD)) {
            return Measured.known(new Conversion(price, price, BigDecimal.ONE, day));
        }
        NavigableMap<LocalDate, BigDecimal> dollars = perEur.getOrDefault(DatedRate.USD, new TreeMap<>());
        for (LocalDate candidate = day;
                candidate.isAfter(day.minusDays(DAYS_MAX + 1L));
                candidate = candidate.minusDays(1)) {
            BigDecimal own = currency.equals(DatedRate.EUR)
                    ? BigDecimal.ONE
                    : perEur.getOrDefault(currency, new TreeMap<>()).get(candidate);
            BigDecimal usd = dollars.get(candidate);
            if (own != null && usd != null) {
                return Measured.known(converted(price, usd.divide(own, PRECISION), candidate));
            }
        }
        return Measured.unknown("no rate of " + currency + " and " + DatedRate.USD + " for " + day + " or the "
                + DAYS_MAX + " days before");
    }

    private static Conversion converted(Money price, BigDecimal usdPerUnit, LocalDate day) {
        return new Conversion(price, Money.usd(price.amount().multiply(usdPerUnit)), usdPerUnit, day);
    }
}
