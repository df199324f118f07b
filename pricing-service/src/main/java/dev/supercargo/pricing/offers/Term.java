package dev.supercargo.pricing.offers;

/** How long a commitment binds; the names are ISO-8601 periods. */
public enum Term {
    P1Y("1y", 8760),
    P3Y("3y", 26_280);

    private final String slug;
    private final int hours;

    Term(String slug, int hours) {
        this.slug = slug;
        this.hours = hours;
    }

    /** In years of 8,760 hours, as commitments are billed. */
    public int hours() {
        return hours;
    }

    /** The name in an offer id: {@code 1y}. */
    String slug() {
        return slug;
    }
}
