package dev.supercargo.pricing.sheets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a sheet; their order in the file is free. */
enum SheetColumn {
    OFFER_ID(false),
    PROVIDER(true),
    REGION(true),
    ZONE(false),
    INSTANCE_TYPE(true),
    ACCELERATOR_ID(true),
    ACCELERATORS(true),
    VCPUS(false),
    MEMORY_GIB(false),
    MARKET(true),
    TERM(false),
    PAYMENT_OPTION(false),
    /** This, or the price with its currency. */
    USD_PER_HOUR(false),
    PRICE_PER_HOUR(false),
    CURRENCY(false),
    INTERRUPTIONS_PER_HOUR(false),
    SOURCE(false),
    AS_OF(false),
    CONFIDENCE(false);

    private final boolean required;

    SheetColumn(boolean required) {
        this.required = required;
    }

    boolean required() {
        return required;
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SheetColumn> ofHeader(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equals(header))
                .findFirst();
    }
}
