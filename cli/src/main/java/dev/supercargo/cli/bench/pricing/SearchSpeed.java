package dev.supercargo.cli.bench.pricing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.bench.Times;
import dev.supercargo.cli.platform.Platform;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Searches of different shapes by HTTP; beside them the same kind of question as a plain scan in SQL. */
final class SearchSpeed {

    private static final List<Map<String, String>> QUERIES = List.of(
            Map.of("accelerator", "H100:8", "market", "spot"),
            Map.of("accelerator", "A100", "accelerators", "4+", "vcpus", "32+"),
            Map.of("acceleratorMemory", "80GB+", "memory", "8x", "sort", "price-per-accelerator"),
            Map.of("accelerator", "nvidia-t4-16gb", "region", "region-7"),
            Map.of("vcpus", "16", "memory", "64+", "market", "on-demand"),
            Map.of("provider", "bench-1,bench-3", "maxPricePerHour", "2.50"),
            Map.of("cheapest", "true", "market", "spot"),
            Map.of("maxPricePerAcceleratorHour", "1.20", "accelerators", "8", "facets", "true"),
            Map.of("limit", "20"));

    private static final String SCAN = """
            select * from offer where withdrawn_at is null and '-' || accelerator_id || '-' like ?
            and accelerators >= ? and (vcpus is null or vcpus >= ?) order by usd_per_hour, offer_id limit 100""";

    private SearchSpeed() {}

    static ObjectNode measure(Platform platform, Connection database, int offers, int rounds) {
        Times search = Times.of(rounds, round -> platform.get("offers", QUERIES.get(round % QUERIES.size())));
        Times scan = Times.of(Math.max(50, rounds / 10), round -> scan(database, round));
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("offers", offers);
        result.set("http", search.json());
        result.set("baseline_plain_sql_scan", scan.json());
        return result;
    }

    private static void scan(Connection database, int round) {
        try (PreparedStatement select = database.prepareStatement(SCAN)) {
            select.setString(1, List.of("%-h100-%", "%-a100-%", "%-80gb-%").get(round % 3));
            select.setInt(2, 1 << round % 4);
            select.setInt(3, 8);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    row.getString(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the baseline cannot be measured", e);
        }
    }
}
