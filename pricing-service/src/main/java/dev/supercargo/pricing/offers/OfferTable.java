package dev.supercargo.pricing.offers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of {@code offer}, written in batches. Used by one transaction. */
final class OfferTable {

    private static final String EXTRA = ", version, announced_as_of, withdrawn_at, interruption_evidence";
    private static final String PUT = "insert into offer (" + StatementColumns.NAMES
            + EXTRA + ") values (" + "?, ".repeat(StatementColumns.COUNT + 3) + "?)"
            + " on conflict (offer_id) do update set " + assignments();

    private final Connection connection;

    OfferTable(Connection connection) {
        this.connection = connection;
    }

    /** The offers of these ids, withdrawn ones too. */
    Map<String, OfferInForce> ofIds(Collection<String> offerIds) throws SQLException {
        Map<String, OfferInForce> offers = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select " + StatementColumns.NAMES + EXTRA + " from offer where offer_id = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", offerIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    OfferInForce offer = read(row);
                    offers.put(offer.offerId(), offer);
                }
            }
        }
        return offers;
    }

    /** Offers on sale whose price has become stale or unknown by its age alone. */
    List<String> aged(Freshness freshness, LocalDate today) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select offer_id from offer where withdrawn_at is null"
                        + " and as_of < case market when 'SPOT' then cast(? as date) else cast(? as date) end"
                        + " order by offer_id")) {
            select.setObject(1, today.minusDays(freshness.spotDays()));
            select.setObject(2, today.minusDays(freshness.listDays()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    List<String> onSpot() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select offer_id from offer where withdrawn_at is null and market = 'SPOT' order by offer_id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    /** One offer of each instance type, the best described. */
    List<Offer> known() throws SQLException {
        List<Offer> known = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select distinct on (provider, instance_type) "
                        + StatementColumns.NAMES + " from offer"
                        + " order by provider, instance_type, memory_bytes is null, vcpus is null, offer_id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                known.add(StatementColumns.read(row).priced().offer());
            }
        }
        return known;
    }

    void put(Collection<OfferInForce> offers) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            for (OfferInForce offer : offers) {
                StatementColumns.write(offer.statement(), put);
                put.setLong(StatementColumns.COUNT + 1, offer.version());
                put.setObject(StatementColumns.COUNT + 2, offer.announcedAsOf());
                put.setObject(
                        StatementColumns.COUNT + 3,
                        offer.withdrawnAt() == null ? null : StatementColumns.utc(offer.withdrawnAt()));
                put.setString(StatementColumns.COUNT + 4, offer.statement().interruptionEvidence());
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    private static OfferInForce read(ResultSet row) throws SQLException {
        OffsetDateTime withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
        Statement statement = StatementColumns.read(row);
        return new OfferInForce(
                statement.interruptedAt(
                        statement.priced().interruptionsPerHour(), row.getString("interruption_evidence")),
                row.getLong("version"),
                row.getObject("announced_as_of", LocalDate.class),
                withdrawnAt == null ? null : withdrawnAt.toInstant());
    }

    private static String assignments() {
        return Arrays.stream((StatementColumns.NAMES + EXTRA).split(","))
                .map(String::strip)
                .filter(column -> !column.equals("offer_id"))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
    }
}
