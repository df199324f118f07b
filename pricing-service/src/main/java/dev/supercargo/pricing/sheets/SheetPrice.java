package dev.supercargo.pricing.sheets;

import dev.supercargo.pricing.currencies.Conversion;
import dev.supercargo.pricing.currencies.ExchangeRates;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The price of a row in US dollars.
 *
 * @param column the cell it was read from
 * @param conversion from which currency, by which rate; empty for dollars
 */
record SheetPrice(Money usd, SheetColumn column, Optional<Conversion> conversion) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /** Empty if the row states no price that can be known; the row then carries the reason. */
    static Optional<SheetPrice> read(SheetRow row, LocalDate asOf, ExchangeRates rates) {
        boolean inDollars = row.text(SheetColumn.USD_PER_HOUR).isPresent();
        boolean inAnother = row.text(SheetColumn.PRICE_PER_HOUR).isPresent();
        if (inDollars == inAnother) {
            row.report(
                    SheetColumn.USD_PER_HOUR,
                    inDollars ? "and price_per_hour are both given. Maybe leave one out." : "is empty, but required");
            return Optional.empty();
        }
        if (inDollars) {
            return row.decimal(SheetColumn.USD_PER_HOUR)
                    .map(amount -> new SheetPrice(Money.usd(amount), SheetColumn.USD_PER_HOUR, Optional.empty()));
        }
        Optional<BigDecimal> amount = row.decimal(SheetColumn.PRICE_PER_HOUR);
        Optional<Currency> currency = currency(row);
        return amount.isPresent() && currency.isPresent()
                ? converted(row, rates.toUsd(new Money(amount.get(), currency.get()), asOf))
                : Optional.empty();
    }

    /** The source, with the listed price and the rate beside it. */
    String told(String source) {
        return conversion.map(known -> source + "; " + known.inWords()).orElse(source);
    }

    private static Optional<SheetPrice> converted(SheetRow row, Measured<Conversion> conversion) {
        return switch (conversion) {
            case Measured.Known<Conversion>(Conversion known) ->
                Optional.of(new SheetPrice(known.usd(), SheetColumn.PRICE_PER_HOUR, Optional.of(known)));
            case Measured.Unknown<Conversion>(String reason) -> {
                row.report(
                        SheetColumn.CURRENCY,
                        "has " + reason + ", so the price is unknown. Maybe post a table to /api/v1/exchange-rates.");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Currency> currency(SheetRow row) {
        Optional<String> code = row.text(SheetColumn.CURRENCY, CODE, "a currency such as EUR");
        if (code.isEmpty()) {
            row.report(SheetColumn.CURRENCY, "must say in which currency price_per_hour is, such as EUR");
            return Optional.empty();
        }
        try {
            return Optional.of(Currency.getInstance(code.get()));
        } catch (IllegalArgumentException unknown) {
            row.report(SheetColumn.CURRENCY, "'" + code.get() + "' is no currency of ISO 4217");
            return Optional.empty();
        }
    }
}
