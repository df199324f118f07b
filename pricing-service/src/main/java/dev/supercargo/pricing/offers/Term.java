package dev.supercargo.pricing.offers;

/** How long a commitment binds; the names are ISO-8601 periods. */
public enum Term {
    P1Y("1y"),
    P3Y("3y");

    private final String slug;

    Term(String slug) {
        this.slug = slug;
    }

    /** The name in an offer id: {@code 1y}. */
    String slug() {
        return slug;
    }
}
