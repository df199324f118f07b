package dev.supercargo.pricing.offers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of {@code offer_statement}, written in batches. Used by one transaction. */
final class StatementTable {

    private static final String INSERT = "insert into offer_statement (" + StatementColumns.NAMES + ") values ("
            + "?, ".repeat(StatementColumns.COUNT - 1) + "?)";

    private final Connection connection;

    StatementTable(Connection connection) {
        this.connection = connection;
    }

    /** What every source now says about each offer. */
    Map<String, List<Statement>> current(Collection<String> offerIds) throws SQLException {
        Map<String, List<Statement>> statements = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select " + StatementColumns.NAMES
                + " from offer_statement where superseded_at is null and offer_id = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", offerIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Statement statement = StatementColumns.read(row);
                    statements
                            .computeIfAbsent(statement.offerId(), id -> new ArrayList<>())
                            .add(statement);
                }
            }
        }
        return statements;
    }

    /** The offers a source speaks of within {@code coverage}, except those it has {@code named} again. */
    List<String> notNamed(PriceSource source, Coverage coverage, Set<String> named) throws SQLException {
        String inRegions = switch (coverage) {
            case Coverage.Everything everything -> "";
            case Coverage.Regions regions -> " and region = any (?)";
        };
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select offer_id from offer_statement where superseded_at is null and source_name = ?" + inRegions)) {
            select.setString(1, source.name());
            if (coverage instanceof Coverage.Regions(Set<String> names)) {
                select.setArray(2, connection.createArrayOf("text", names.toArray()));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (!named.contains(row.getString(1))) {
                        ids.add(row.getString(1));
                    }
                }
            }
        }
        return ids;
    }

    void insert(List<Statement> statements) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Statement statement : statements) {
                StatementColumns.write(statement, insert);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void supersede(Collection<String> offerIds, PriceSource source, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update offer_statement set superseded_at = ?"
                + " where offer_id = any (?) and source_name = ? and superseded_at is null")) {
            update.setObject(1, StatementColumns.utc(now));
            update.setArray(2, connection.createArrayOf("text", offerIds.toArray()));
            update.setString(3, source.name());
            update.executeUpdate();
        }
    }

    /** The source says the same for a later day. */
    void confirm(List<Statement> statements) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update offer_statement set as_of = ?"
                + " where offer_id = ? and source_name = ? and superseded_at is null")) {
            for (Statement statement : statements) {
                update.setObject(1, statement.asOf());
                update.setString(2, statement.offerId());
                update.setString(3, statement.source().name());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
