package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Measured;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Interruption rates that somebody measured for whole machine types. They complete what sources of prices say, unless
 * the customer states a rate himself. Immutable.
 */
final class InterruptionRates {

    private final Map<String, Double> perHour;

    InterruptionRates(Map<String, Double> perHour) {
        this.perHour = Map.copyOf(perHour);
    }

    static InterruptionRates read(Connection connection) throws SQLException {
        Map<String, Double> perHour = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select provider, region, instance_type, per_hour from interruption_rate");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                perHour.put(key(row.getString(1), row.getString(2), row.getString(3)), row.getDouble(4));
            }
        }
        return new InterruptionRates(perHour);
    }

    static void write(Connection connection, Collection<InterruptionRate> rates, String source, LocalDate asOf)
            throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("insert into interruption_rate (provider, region,"
                + " instance_type, per_hour, source_name, as_of) values (?, ?, ?, ?, ?, ?)"
                + " on conflict (provider, region, instance_type) do update set per_hour = excluded.per_hour,"
                + " source_name = excluded.source_name, as_of = excluded.as_of")) {
            for (InterruptionRate rate : rates) {
                put.setString(1, rate.provider());
                put.setString(2, rate.region());
                put.setString(3, rate.instanceType());
                put.setDouble(4, rate.perHour());
                put.setString(5, source);
                put.setObject(6, asOf);
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    /** {@code statement} with the measured rate, if it is about spot and there is one. */
    Statement complete(Statement statement) {
        PricedOffer priced = statement.priced();
        Offer offer = priced.offer();
        boolean ownRate = priced.interruptionsPerHour().isKnown()
                && statement.source().origin().isTheCustomers();
        if (offer.market() != Market.SPOT || ownRate) {
            return statement;
        }
        Double measured = perHour.get(key(offer.provider(), offer.region(), offer.instanceType()));
        return measured == null
                ? statement
                : new Statement(
                        new PricedOffer(
                                offer,
                                priced.pricePerHour(),
                                Measured.known(measured),
                                priced.source(),
                                priced.asOf(),
                                priced.confidence()),
                        statement.source(),
                        statement.observedAt());
    }

    private static String key(String provider, String region, String instanceType) {
        return provider + "/" + region + "/" + instanceType;
    }
}
