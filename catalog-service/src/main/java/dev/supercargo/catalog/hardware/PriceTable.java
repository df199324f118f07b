package dev.supercargo.catalog.hardware;

import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.hardware.parts.PriceRange;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    private static final int ROWS_AT_ONCE = 1_000;

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

    /** By part, the newest first; needs a transaction, without which the driver would read all rows at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, List<PartPrice>> byPart() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select * from part_price order by part_id, as_of desc, kind desc, condition");
                ResultSet rows = rows(select)) {
            Map<String, List<PartPrice>> prices = new HashMap<>();
            SharedTexts shared = new SharedTexts();
            while (rows.next()) {
                prices.computeIfAbsent(rows.getString("part_id"), absent -> new ArrayList<>(1))
                        .add(read(rows, shared));
            }
            return prices;
        } catch (SQLException e) {
            throw new IllegalStateException("the price table cannot be read", e);
        }
    }

    private static ResultSet rows(PreparedStatement select) throws SQLException {
        select.setFetchSize(ROWS_AT_ONCE);
        return select.executeQuery();
    }

    /** Adds or replaces, inside the caller's transaction. */
    void write(List<PartPrice> prices, Origin origin) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            int pending = 0;
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
                if (++pending % ROWS_AT_ONCE == 0) {
                    upsert.executeBatch();
                }
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

    private static PartPrice read(ResultSet row, SharedTexts shared) throws SQLException {
        return new PartPrice(
                row.getString("part_id"),
                PartPrice.Condition.valueOf(row.getString("condition")),
                new PriceRange(Money.usd(row.getBigDecimal("low_usd")), Money.usd(row.getBigDecimal("high_usd"))),
                PartPrice.PriceKind.valueOf(row.getString("kind")),
                new Provenance(
                        shared.of(row.getString("source")),
                        row.getDate("as_of").toLocalDate(),
                        shared.of(row.getString("note"))));
    }
}
