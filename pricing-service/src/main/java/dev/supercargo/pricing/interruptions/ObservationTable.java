package dev.supercargo.pricing.interruptions;

import dev.supercargo.pricing.usage.InstanceKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what was observed. Used by one transaction. */
public final class ObservationTable {

    /** After ten half-lives less than a thousandth is left of an observation. */
    private static final long HALF_LIVES = 10;

    private final Connection connection;

    public ObservationTable(Connection connection) {
        this.connection = connection;
    }

    /** @param today days after tomorrow come from a wrong clock and would age all others, so they are left out */
    public SpotObservations read(Duration halfLife, LocalDate today) throws SQLException {
        List<ObservedDay> days = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select provider, region, instance_type, zone, day, interruptions, node_hours from spot_observation"
                        + " where day between ? and ?")) {
            LocalDate tomorrow = today.plusDays(1);
            select.setObject(
                    1, tomorrow.minusDays(halfLife.multipliedBy(HALF_LIVES).toDays() + 1));
            select.setObject(2, tomorrow);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    days.add(new ObservedDay(
                            new InstanceKey(row.getString(1), row.getString(2), row.getString(3)),
                            Optional.of(row.getString(4)).filter(zone -> !zone.isEmpty()),
                            row.getObject(5, LocalDate.class),
                            new Exposure(
                                    row.getLong(6),
                                    new NodeHours(row.getBigDecimal(7).doubleValue()))));
                }
            }
        }
        return SpotObservations.of(days, halfLife);
    }

    /** The spot offers on sale of whose machines something new was observed; they are asked for once. */
    public List<String> takeNews() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement take = connection.prepareStatement("""
                        with news as (delete from spot_news returning provider, region, instance_type)
                        select offer_id from offer join news using (provider, region, instance_type)
                        where withdrawn_at is null and market = 'SPOT' order by offer_id""");
                ResultSet row = take.executeQuery()) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }
}
