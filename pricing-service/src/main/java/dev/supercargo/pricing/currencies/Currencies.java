package dev.supercargo.pricing.currencies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps exchange rates. Thread-safe. */
@ApplicationScoped
public class Currencies {

    private final DataSource dataSource;

    Currencies(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rates, for converting many prices. */
    public ExchangeRates rates() {
        return new ExchangeRates(list(Optional.empty(), LocalDate.EPOCH, LocalDate.of(9999, 12, 31)));
    }

    /** A rate of a day that is known already is replaced: central banks correct theirs. */
    @Transactional
    void put(Collection<DatedRate> rates) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement put = connection.prepareStatement(
                        "insert into exchange_rate (currency, day, per_eur) values (?, ?, ?)"
                                + " on conflict (currency, day) do update set per_eur = excluded.per_eur")) {
            for (DatedRate rate : rates) {
                put.setString(1, rate.currency());
                put.setObject(2, rate.day());
                put.setBigDecimal(3, rate.perEur());
                put.addBatch();
            }
            put.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("exchange rates cannot be written", e);
        }
    }

    /** Newest first. */
    List<DatedRate> list(Optional<String> currency, LocalDate from, LocalDate to) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select currency, day, per_eur from exchange_rate where (cast(? as text) is null or currency = ?)"
                                + " and day >= ? and day <= ? order by day desc, currency")) {
            select.setString(1, currency.orElse(null));
            select.setString(2, currency.orElse(null));
            select.setObject(3, from);
            select.setObject(4, to);
            try (ResultSet row = select.executeQuery()) {
                List<DatedRate> rates = new ArrayList<>();
                while (row.next()) {
                    rates.add(new DatedRate(
                            row.getString(1),
                            row.getObject(2, LocalDate.class),
                            row.getBigDecimal(3).stripTrailingZeros()));
                }
                return rates;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("exchange rates cannot be read", e);
        }
    }
}
