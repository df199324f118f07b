package dev.supercargo.cli.bench.pricing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.bench.Times;
import dev.supercargo.cli.platform.Platform;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The course of one spot price over three years; beside it the offer with all its prices in one answer. */
final class HistorySpeed {

    /** A bundled offer that gets an invented past of six prices a day. */
    private static final String OFFER = "aws/us-east-1/p5.48xlarge/spot";

    private static final int HOURS_PER_PRICE = 4;
    private static final int YEARS_DAYS = 3 * 365;

    private static final String SEED = """
            insert into offer_price (offer_id, usd_per_hour, interruptions_per_hour, origin, source_name, source, as_of,
                                     confidence, valid_from, valid_to, observed_at)
            select p.offer_id, p.usd_per_hour * (1 + 0.2 * sin(h / 91.0) + 0.001 * (h % 37)), null, p.origin, p.source_name,
                   p.source, p.as_of, p.confidence, ? + make_interval(hours => h), ? + make_interval(hours => h + ?),
                   ? + make_interval(hours => h)
            from offer_price p, generate_series(0, ?, ?) as h
            where p.offer_id = ? and p.valid_to is null and p.superseded_at is null""";

    private HistorySpeed() {}

    static ObjectNode measure(Platform platform, Connection database, int rounds) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        Instant start = now.minus(YEARS_DAYS, ChronoUnit.DAYS);
        int prices = seed(database, start);
        Map<String, String> query = Map.of("from", start.toString(), "points", "200");
        Times course = Times.of(rounds, round -> platform.get("offers/" + OFFER + "/history", query));
        Times list = Times.of(Math.max(30, rounds / 10), round -> platform.get("offers/" + OFFER));
        ObjectNode result =
                JsonNodeFactory.instance.objectNode().put("prices", prices).put("days", YEARS_DAYS);
        result.set("http", course.json());
        result.set("baseline_list_of_all_prices", list.json());
        return result;
    }

    private static int seed(Connection database, Instant start) {
        try (PreparedStatement insert = database.prepareStatement(SEED)) {
            insert.setObject(1, start.atOffset(ZoneOffset.UTC));
            insert.setObject(2, start.atOffset(ZoneOffset.UTC));
            insert.setInt(3, HOURS_PER_PRICE);
            insert.setObject(4, start.atOffset(ZoneOffset.UTC));
            insert.setInt(5, YEARS_DAYS * 24 - HOURS_PER_PRICE);
            insert.setInt(6, HOURS_PER_PRICE);
            insert.setString(7, OFFER);
            return insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the past of " + OFFER + " cannot be written", e);
        }
    }
}
