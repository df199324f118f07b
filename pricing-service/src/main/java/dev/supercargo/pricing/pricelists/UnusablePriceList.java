package dev.supercargo.pricing.pricelists;

import java.util.List;

/** A price list is refused as a whole. */
public final class UnusablePriceList extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RowIssue> issues;

    /** @param issues one or more */
    public UnusablePriceList(List<RowIssue> issues) {
        super(issues.getFirst().toString());
        this.issues = List.copyOf(issues);
    }

    UnusablePriceList(long row, String field, String reason) {
        this(List.of(new RowIssue(row, field, reason)));
    }

    public List<RowIssue> issues() {
        return issues;
    }
}
