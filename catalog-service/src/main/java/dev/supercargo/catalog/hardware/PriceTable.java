package dev.supercargo.catalog.hardware;

import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.hardware.parts.PriceRange;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The price table. */
@ApplicationScoped
class PriceTable {

    private static final String UPSERT = """
            insert into part_price (part_id, condition, kind, low_usd, high_usd, origin, note, source, as_of)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (part_id, condition, kind, source, as_of) do update
                set low_usd = excluded.low_usd, high_usd = excluded.high_usd, note = excluded.note
            """;

    private final DataSource database;

    PriceTable(DataSource database) {
        this.database = database;
    }

    /** By part, the newest first. */
    Map<String, List<PartPrice>> byPart() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select * from part_price order by part_id, as_of desc, kind desc, condition");
                ResultSet rows = select.executeQuery()) {
            Map<String, List<PartPrice>> prices = new HashMap<>();
            while (rows.next()) {
                prices.computeIfAbsent(rows.getString("part_id"), absent -> new ArrayList<>())
                        .add(read(rows));
            }
            return prices;
        } catch (SQLException e) {
            throw new IllegalStateException("the price table cannot be read", e);
        }
    }

    /** Adds or replaces, inside the caller's transaction. */
    void write(List<PartPrice> prices, Origin origin) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (PartPrice price : prices) {
                int column = 0;
                upsert.setString(++column, price.partId());
                upsert.setString(++column, price.condition().name());
                upsert.setString(++column, price.kind().name());
                upsert.setBigDecimal(++column, price.range().low().amount());
                upsert.setBigDecimal(++column, price.range().high().amount());
                upsert.setString(++column, origin.name());
                upsert.setString(++column, price.provenance().note());
                upsert.setString(++column, price.provenance().source());
                upsert.setDate(++column, Date.valueOf(price.provenance().asOf()));
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the price table cannot be written", e);
        }
    }

    /** Bundled prices that the content no longer has go. */
    void forgetBundled() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from part_price where origin = 'BUNDLED'")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("bundled prices cannot be renewed", e);
        }
    }

    private static PartPrice read(ResultSet row) throws SQLException {
        return new PartPrice(
                row.getString("part_id"),
                PartPrice.Condition.valueOf(row.getString("condition")),
                new PriceRange(Money.usd(row.getBigDecimal("low_usd")), Money.usd(row.getBigDecimal("high_usd"))),
                PartPrice.PriceKind.valueOf(row.getString("kind")),
                new Provenance(row.getString("source"), row.getDate("as_of").toLocalDate(), row.getString("note")));
    }
}
