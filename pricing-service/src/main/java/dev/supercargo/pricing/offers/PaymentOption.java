package dev.supercargo.pricing.offers;

import java.util.Locale;

/** When a commitment is paid; the hourly price of the same term differs with it. */
public enum PaymentOption {
    NO_UPFRONT,
    PARTIAL_UPFRONT,
    ALL_UPFRONT;

    /** The name in an offer id: {@code all-upfront}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
