package dev.supercargo.quantities;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of money, kept at nano-units (nine decimals), the resolution of {@code google.type.Money}: metered
 * cloud prices go below a millionth of a dollar. Multiplication and division round half-even to that resolution;
 * addition is exact.
 *
 * @param amount any sign, scale 9
 * @param currency ISO 4217; amounts of two currencies never add
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** Decimals of every amount. */
    public static final int SCALE = 9;

    private static final Currency USD = Currency.getInstance("USD");

    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = amount.setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    /** US dollars from a decimal string such as {@code "3.0600"}. */
    public static Money usd(String amount) {
        return new Money(new BigDecimal(amount), USD);
    }

    public static Money usd(BigDecimal amount) {
        return new Money(amount, USD);
    }

    public static Money zero() {
        return new Money(BigDecimal.ZERO, USD);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    public Money times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    /** For estimates only: the factor is inexact, the result is rounded to nano-units. */
    public Money timesEstimate(double factor) {
        return times(BigDecimal.valueOf(factor));
    }

    /** This amount as a share of {@code whole}; 1 is all of it. */
    public double shareOf(Money whole) {
        sameCurrency(whole);
        if (whole.amount.signum() == 0) {
            throw new ArithmeticException("no share of a zero amount: " + this + " of " + whole);
        }
        return amount.doubleValue() / whole.amount.doubleValue();
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts of two currencies: " + this + " and " + other
                    + ". Maybe convert with a dated rate first.");
        }
        return other;
    }

    /** The amount without trailing zeros but at least two decimals, then the currency: {@code 3.06 USD}. */
    @Override
    public String toString() {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 2 ? stripped.setScale(2, RoundingMode.UNNECESSARY) : stripped).toPlainString() + " "
                + currency.getCurrencyCode();
    }
}
