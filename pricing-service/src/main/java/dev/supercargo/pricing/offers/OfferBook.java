package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.pricing.interruptions.InterruptionSettings;
import dev.supercargo.pricing.interruptions.ObservationTable;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The one way by which prices change. It keeps what every source says about an offer, lets {@link Resolution} choose
 * which is believed, keeps the history of that and publishes its changes, all in one transaction. What says nothing new
 * changes nothing and publishes nothing. Thread-safe; writers take turns.
 */
@ApplicationScoped
public class OfferBook {

    /** Any number, the same for all replicas: the book has one writer at a time. */
    private static final long WRITER_LOCK = 0x5c0ffe25L;

    private final DataSource dataSource;
    private final Outbox outbox;
    private final List<PriceObserver> observers;
    private final Freshness freshness;
    private final InterruptionSettings interruptions;
    private final Clock clock;

    OfferBook(
            DataSource dataSource,
            Outbox outbox,
            @All List<PriceObserver> observers,
            Freshness freshness,
            InterruptionSettings interruptions,
            Clock clock) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.observers = observers;
        this.freshness = freshness;
        this.interruptions = interruptions;
        this.clock = clock;
    }

    /** Takes what {@code source} says about some offers; nothing is concluded about others. */
    @Transactional
    public BookChanges take(Collection<PricedOffer> said, PriceSource source) {
        return write(entry -> entry.take(said, source));
    }

    /** Takes what {@code source} says about all its offers in {@code coverage}; it no longer offers the others. */
    @Transactional
    public BookChanges takeAll(
            Collection<PricedOffer> said, PriceSource source, Coverage coverage, String reasonOfWithdrawal) {
        return write(entry -> {
            entry.withdraw(
                    source,
                    coverage,
                    said.stream().map(priced -> priced.offer().id()).collect(Collectors.toSet()),
                    reasonOfWithdrawal);
            entry.take(said, source);
        });
    }

    /** Takes how often spot machines are interrupted; what is not named keeps its rate. */
    @Transactional
    public BookChanges takeRates(Collection<InterruptionRate> rates, String source, LocalDate asOf) {
        try (Connection connection = dataSource.getConnection()) {
            takeTurn(connection);
            InterruptionRates.write(connection, rates, source, asOf);
            List<String> spot = new OfferTable(connection).onSpot();
            return write(entry -> entry.review(spot, "Its price is too old to be believed."));
        } catch (SQLException e) {
            throw new BookUnavailable(e);
        }
    }

    /** What is known of every instance type, whether on sale or not. */
    @Transactional
    public List<Offer> known() {
        try (Connection connection = dataSource.getConnection()) {
            return new OfferTable(connection).known();
        } catch (SQLException e) {
            throw new BookUnavailable(e);
        }
    }

    /** Lets another source take over, or withdraws the offer, where a price has grown too old. */
    @Scheduled(
            every = "${pricing.freshness.review-every:1h}",
            delayed = "${pricing.freshness.review-every:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void review() {
        try (Connection connection = dataSource.getConnection()) {
            List<String> aged = new OfferTable(connection).aged(freshness, LocalDate.now(clock));
            write(entry -> entry.review(aged, "Its price is too old to be believed."));
        } catch (SQLException e) {
            throw new BookUnavailable(e);
        }
    }

    /** Lets own observations of spot interruptions count that came since the last time. */
    @Scheduled(
            every = "${pricing.interruptions.review-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void reviewInterruptions() {
        try (Connection connection = dataSource.getConnection()) {
            takeTurn(connection);
            List<String> news = new ObservationTable(connection).takeNews();
            if (!news.isEmpty()) {
                write(entry -> entry.review(news, "Its price is too old to be believed."));
            }
        } catch (SQLException e) {
            throw new BookUnavailable(e);
        }
    }

    private BookChanges write(Work work) {
        try (Connection connection = dataSource.getConnection()) {
            takeTurn(connection);
            BookEntry entry = new BookEntry(
                    connection,
                    new Resolution(freshness, LocalDate.now(clock)),
                    InterruptionRates.read(connection, interruptions, LocalDate.now(clock)),
                    freshness,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    outbox::append,
                    observers);
            work.on(entry);
            return entry.changes();
        } catch (SQLException e) {
            throw new BookUnavailable(e);
        }
    }

    private static void takeTurn(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, WRITER_LOCK);
            lock.execute();
        }
    }

    /** What is written in one transaction. */
    private interface Work {
        void on(BookEntry entry) throws SQLException;
    }
}
