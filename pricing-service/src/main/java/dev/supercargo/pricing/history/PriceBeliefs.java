package dev.supercargo.pricing.history;

import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what was believed about prices. Rows, not entities: three years of a spot price are thousands. */
@ApplicationScoped
class PriceBeliefs {

    private static final String SELECT = """
            select usd_per_hour, valid_from, valid_to from offer_price
            where offer_id = ? and valid_from < ? and (valid_to is null or valid_to > ?)
              and observed_at <= ? and (superseded_at is null or superseded_at > ?)
            order by valid_from, price_id""";

    private final DataSource dataSource;

    PriceBeliefs(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    boolean knows(String offerId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from offer_price where offer_id = ? limit 1")) {
            select.setString(1, offerId);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the history of " + offerId + " cannot be read", e);
        }
    }

    /** What was believed at {@code query.asOf()} about the time of interest, in order. */
    List<PriceStep> about(String offerId, HistoryQuery query) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, offerId);
            select.setObject(2, at(query.to()));
            select.setObject(3, at(query.from()));
            select.setObject(4, at(query.asOf()));
            select.setObject(5, at(query.asOf()));
            try (ResultSet rows = select.executeQuery()) {
                List<PriceStep> steps = new ArrayList<>();
                while (rows.next()) {
                    Instant from = rows.getObject(2, OffsetDateTime.class).toInstant();
                    Instant to = end(rows.getObject(3, OffsetDateTime.class), query.to());
                    if (from.isBefore(to)) {
                        steps.add(new PriceStep(from, to, Money.usd(rows.getBigDecimal(1))));
                    }
                }
                return steps;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the history of " + offerId + " cannot be read", e);
        }
    }

    private static Instant end(@Nullable OffsetDateTime validTo, Instant open) {
        return validTo == null ? open : validTo.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
