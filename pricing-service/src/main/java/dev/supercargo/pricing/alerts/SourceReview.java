package dev.supercargo.pricing.alerts;

import dev.supercargo.contracts.pricing.PriceAlertRaised;
import dev.supercargo.quantities.Money;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Looks at the sources from time to time: which tells nothing new, and which disagree. The bundled snapshot is left out,
 * because it is old by nature, and so are the customer's own prices, which are meant to differ.
 */
@ApplicationScoped
class SourceReview {

    private static final int DISAGREEMENTS_MAX = 100;

    private static final String NEWEST = """
            select source_name, max(as_of), bool_or(market = 'SPOT') from offer_statement
            where superseded_at is null and origin in ('CATALOGUE', 'PROVIDER') group by source_name
            order by source_name""";

    private static final String APART = """
            select o.offer_id, o.source_name, o.usd_per_hour, s.source_name, s.usd_per_hour
            from offer_statement s join offer o using (offer_id)
            where s.superseded_at is null and o.withdrawn_at is null and s.source_name <> o.source_name
              and s.origin in ('CATALOGUE', 'PROVIDER') and o.origin in ('CATALOGUE', 'PROVIDER')
              and s.as_of >= case s.market when 'SPOT' then cast(? as date) else cast(? as date) end
              and abs(s.usd_per_hour - o.usd_per_hour) >= ? * o.usd_per_hour
            order by abs(s.usd_per_hour - o.usd_per_hour) / o.usd_per_hour desc, o.offer_id, s.source_name
            limit ?""";

    private final DataSource dataSource;
    private final AlertLog log;
    private final AlertSettings settings;
    private final Clock clock;

    SourceReview(DataSource dataSource, AlertLog log, AlertSettings settings, Clock clock) {
        this.dataSource = dataSource;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "${pricing.alerts.review-every:1h}",
            delayed = "${pricing.alerts.review-every:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void review() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Connection connection = dataSource.getConnection()) {
            log.raise(stale(connection, now));
            log.raise(disagreeing(connection, now));
        } catch (SQLException e) {
            throw new IllegalStateException("sources cannot be looked at", e);
        }
        log.forgetBefore(now.minus(settings.keep()));
    }

    private List<PriceAlertRaised> stale(Connection connection, Instant now) throws SQLException {
        List<PriceAlertRaised> alerts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEWEST);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String source = row.getString(1);
                LocalDate newest = row.getObject(2, LocalDate.class);
                long age = ChronoUnit.DAYS.between(newest, LocalDate.ofInstant(now, ZoneOffset.UTC));
                int most = row.getBoolean(3) ? settings.spotSourceStaleDays() : settings.listSourceStaleDays();
                if (age > most) {
                    alerts.add(new PriceAlertRaised(
                            "source/" + source,
                            // Once for each day at which it stopped.
                            "source/" + source + "@" + newest,
                            AlertKind.STALE_SOURCE.name(),
                            null,
                            null,
                            "Source " + source + " has told nothing newer than " + newest + ", " + age + " days ago.",
                            now));
                }
            }
        }
        return alerts;
    }

    private List<PriceAlertRaised> disagreeing(Connection connection, Instant now) throws SQLException {
        Set<String> told = log.alertedSince(AlertKind.SOURCES_DISAGREE, now.minus(settings.disagreementCoolDown()));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<PriceAlertRaised> alerts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(APART)) {
            select.setObject(1, today.minusDays(settings.spotSourceStaleDays()));
            select.setObject(2, today.minusDays(settings.listSourceStaleDays()));
            select.setBigDecimal(3, settings.disagreement());
            select.setInt(4, DISAGREEMENTS_MAX);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (!told.contains(row.getString(1))) {
                        alerts.add(disagreement(row, now));
                    }
                }
            }
        }
        return alerts;
    }

    private static PriceAlertRaised disagreement(ResultSet row, Instant now) throws SQLException {
        String offerId = row.getString(1);
        PriceChange apart = new PriceChange(Money.usd(row.getBigDecimal(3)), Money.usd(row.getBigDecimal(5)));
        return new PriceAlertRaised(
                offerId,
                offerId + "@" + now + "-" + row.getString(4),
                AlertKind.SOURCES_DISAGREE.name(),
                apart.before(),
                apart.after(),
                offerId + ": " + row.getString(2) + " says " + apart.before() + "/h, " + row.getString(4) + " says "
                        + apart.after() + "/h.",
                now);
    }
}
