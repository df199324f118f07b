package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The columns of a statement, which the tables {@code offer_statement} and {@code offer} share. */
final class StatementColumns {

    static final String NAMES = "offer_id, provider, region, zone, instance_type, accelerator_id, accelerators, vcpus,"
            + " memory_bytes, market, term, payment_option, usd_per_hour, interruptions_per_hour, origin, source_name,"
            + " source, as_of, confidence, observed_at";
    static final int COUNT = 20;

    private StatementColumns() {}

    static void write(Statement statement, PreparedStatement row) throws SQLException {
        PricedOffer priced = statement.priced();
        Offer offer = priced.offer();
        Memory memory = OfferInForce.known(offer.memory());
        row.setString(1, statement.offerId());
        row.setString(2, offer.provider());
        row.setString(3, offer.region());
        row.setString(4, offer.zone());
        row.setString(5, offer.instanceType());
        row.setString(6, offer.acceleratorId());
        row.setInt(7, offer.accelerators());
        row.setObject(8, OfferInForce.known(offer.vcpus()), Types.INTEGER);
        row.setObject(9, memory == null ? null : memory.bytes(), Types.BIGINT);
        row.setString(10, offer.market().name());
        row.setString(11, name(offer.term()));
        row.setString(12, name(offer.paymentOption()));
        row.setBigDecimal(13, priced.pricePerHour().amount());
        row.setObject(14, OfferInForce.known(priced.interruptionsPerHour()), Types.DOUBLE);
        row.setString(15, statement.source().origin().name());
        row.setString(16, statement.source().name());
        row.setString(17, priced.source());
        row.setObject(18, priced.asOf());
        row.setString(19, priced.confidence().name());
        row.setObject(20, utc(statement.observedAt()));
    }

    static Statement read(ResultSet row) throws SQLException {
        String term = row.getString("term");
        String payment = row.getString("payment_option");
        Long memoryBytes = row.getObject("memory_bytes", Long.class);
        Offer offer = new Offer(
                row.getString("provider"),
                row.getString("region"),
                row.getString("zone"),
                row.getString("instance_type"),
                row.getString("accelerator_id"),
                row.getInt("accelerators"),
                measured(row.getObject("vcpus", Integer.class)),
                measured(memoryBytes == null ? null : new Memory(memoryBytes)),
                Market.valueOf(row.getString("market")),
                term == null ? null : Term.valueOf(term),
                payment == null ? null : PaymentOption.valueOf(payment));
        PricedOffer priced = new PricedOffer(
                offer,
                Money.usd(row.getBigDecimal("usd_per_hour")),
                measured(row.getObject("interruptions_per_hour", Double.class)),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class),
                Confidence.valueOf(row.getString("confidence")));
        PriceSource source = new PriceSource(row.getString("source_name"), Origin.valueOf(row.getString("origin")));
        return new Statement(priced, source, instant(row, "observed_at"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <T> Measured<T> measured(@Nullable T value) {
        return value == null ? Measured.unknown("the source does not state it") : Measured.known(value);
    }
}
