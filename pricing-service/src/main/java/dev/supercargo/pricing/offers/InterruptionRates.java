package dev.supercargo.pricing.offers;

import dev.supercargo.engine.placement.Assumptions;
import dev.supercargo.pricing.interruptions.InterruptionSettings;
import dev.supercargo.pricing.interruptions.ObservationTable;
import dev.supercargo.pricing.interruptions.ObservedRate;
import dev.supercargo.pricing.interruptions.Prior;
import dev.supercargo.pricing.interruptions.SpotObservations;
import dev.supercargo.pricing.usage.InstanceKey;
import dev.supercargo.quantities.Measured;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how often spot machines are interrupted: rates that somebody measured for whole machine types, and own
 * observations, which update them. They complete what sources of prices say, unless the customer states a rate himself.
 * Immutable.
 */
final class InterruptionRates {

    private final Map<InstanceKey, Published> published;
    private final SpotObservations observations;
    private final InterruptionSettings settings;

    private InterruptionRates(
            Map<InstanceKey, Published> published, SpotObservations observations, InterruptionSettings settings) {
        this.published = Map.copyOf(published);
        this.observations = observations;
        this.settings = settings;
    }

    /** A rate with its source's name. */
    private record Published(double perHour, String source) {}

    static InterruptionRates read(Connection connection, InterruptionSettings settings, LocalDate today)
            throws SQLException {
        Map<InstanceKey, Published> published = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select provider, region, instance_type, per_hour, source_name from interruption_rate");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                published.put(
                        new InstanceKey(row.getString(1), row.getString(2), row.getString(3)),
                        new Published(row.getDouble(4), row.getString(5)));
            }
        }
        return new InterruptionRates(
                published, new ObservationTable(connection).read(settings.halfLife(), today), settings);
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

    /**
     * {@code statement} with the measured rate, if it is about spot and there is one. Where own observations count, the
     * rate {@code before} stays until it has moved by the stated share.
     */
    Statement complete(Statement statement, @Nullable OfferInForce before) {
        PricedOffer priced = statement.priced();
        Offer offer = priced.offer();
        boolean ownRate = priced.interruptionsPerHour().isKnown()
                && statement.source().origin().isTheCustomers();
        if (offer.market() != Market.SPOT || ownRate) {
            return statement;
        }
        InstanceKey machine = new InstanceKey(offer.provider(), offer.region(), offer.instanceType());
        Published measured = published.get(machine);
        Statement stated =
                measured == null ? statement : statement.interruptedAt(Measured.known(measured.perHour()), null);
        String source = measured == null ? statement.source().name() : measured.source();
        return observations
                .rate(machine, Optional.ofNullable(offer.zone()), prior(stated, source))
                .map(observed -> observed(stated, observed, before))
                .orElse(stated);
    }

    private Prior prior(Statement stated, String source) {
        return switch (stated.priced().interruptionsPerHour()) {
            case Measured.Known<Double>(Double perHour) -> Prior.stated(perHour, settings.priorNodeHours(), source);
            case Measured.Unknown<Double> unknown ->
                new Prior(
                        Assumptions.standard().spotInterruptions(),
                        settings.assumptionNodeHours(),
                        "assumed, nobody publishes one");
        };
    }

    private Statement observed(Statement stated, ObservedRate observed, @Nullable OfferInForce before) {
        double next = observed.rate().perHour();
        if (before != null
                && !before.isWithdrawn()
                && before.statement().priced().interruptionsPerHour() instanceof Measured.Known<Double>(Double last)
                && Math.abs(next - last) < settings.leastChange() * last) {
            return stated.interruptedAt(Measured.known(last), before.statement().interruptionEvidence());
        }
        return stated.interruptedAt(Measured.known(next), observed.evidence());
    }
}
