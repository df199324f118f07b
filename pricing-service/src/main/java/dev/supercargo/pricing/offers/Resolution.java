package dev.supercargo.pricing.offers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which of several statements about one offer is believed. In this order: the customer's own price; a fresh price before
 * a stale one; the more trusted origin (contract, price sheet, invoice, provider, catalogue, bundled); the higher
 * confidence; the later day; the source's name. What is too old to be believed never wins. Same statements, same answer,
 * in whatever order they come.
 */
final class Resolution {

    private final Freshness freshness;
    private final LocalDate today;
    private final Comparator<Statement> leastBelievedFirst;

    Resolution(Freshness freshness, LocalDate today) {
        this.freshness = freshness;
        this.today = today;
        this.leastBelievedFirst = Comparator.comparing(
                        (Statement statement) -> statement.source().origin().isTheCustomers())
                .thenComparing(statement -> statement.source().origin().isTheCustomers() || !isStale(statement))
                .thenComparing(statement -> statement.source().origin())
                .thenComparing(statement -> statement.priced().confidence(), Comparator.reverseOrder())
                .thenComparing(Statement::asOf)
                .thenComparing(statement -> statement.source().name(), Comparator.reverseOrder());
    }

    /** Empty if no statement is believed: the price is unknown. */
    Optional<Statement> believed(Collection<Statement> statements) {
        return statements.stream().filter(this::isBelievable).max(leastBelievedFirst);
    }

    private boolean isBelievable(Statement statement) {
        return statement.source().origin().isTheCustomers()
                || !freshness.isUnknown(statement.market(), Freshness.ageDays(statement.asOf(), today));
    }

    private boolean isStale(Statement statement) {
        return freshness.isStale(statement.market(), Freshness.ageDays(statement.asOf(), today));
    }
}
