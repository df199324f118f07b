package dev.supercargo.pricing.offers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;

/** The rows of {@code offer_price}, written in batches. Used by one transaction. */
final class PriceTable {

    /** Ends the belief that a price holds on, and adds the belief that it held until now. */
    private static final String END = """
            with ended as (
                update offer_price set superseded_at = ?
                where offer_id = any (?) and valid_to is null and superseded_at is null
                returning *)
            insert into offer_price (offer_id, usd_per_hour, interruptions_per_hour, origin, source_name, source, as_of,
                                     confidence, valid_from, valid_to, observed_at)
            select offer_id, usd_per_hour, interruptions_per_hour, origin, source_name, source, as_of, confidence,
                   least(valid_from, superseded_at), superseded_at, superseded_at
            from ended""";

    private static final String BEGIN = """
            insert into offer_price (offer_id, usd_per_hour, interruptions_per_hour, origin, source_name, source, as_of,
                                     confidence, valid_from, observed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;

    PriceTable(Connection connection) {
        this.connection = connection;
    }

    void end(Collection<String> offerIds, Instant now) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END)) {
            end.setObject(1, StatementColumns.utc(now));
            end.setArray(2, connection.createArrayOf("text", offerIds.toArray()));
            end.executeUpdate();
        }
    }

    void begin(Collection<PriceBelief> beliefs, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            for (PriceBelief belief : beliefs) {
                Statement statement = belief.statement();
                PricedOffer priced = statement.priced();
                insert.setString(1, statement.offerId());
                insert.setBigDecimal(2, priced.pricePerHour().amount());
                insert.setObject(3, OfferInForce.known(priced.interruptionsPerHour()), Types.DOUBLE);
                insert.setString(4, statement.source().origin().name());
                insert.setString(5, statement.source().name());
                insert.setString(6, priced.source());
                insert.setObject(7, priced.asOf());
                insert.setString(8, priced.confidence().name());
                insert.setObject(9, StatementColumns.utc(belief.validFrom()));
                insert.setObject(10, StatementColumns.utc(now));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
