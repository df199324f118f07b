package dev.supercargo.cli.bench.cluster;

import dev.supercargo.cli.platform.ServerTrouble;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the router has recorded of the jobs of one team, read from its database. */
record Records(Connection router, String team) {

    private static final String DECIDED = """
            select a.job_id, a.decided_at from attempt a join job j on j.id = a.job_id where j.team = ? and a.attempt = 1
            """;

    /** The first interruption of each job, and when it was decided again. */
    private static final String REPLACED = """
            select j.id, extract(epoch from replaced.occurred_at - lost.occurred_at)
            from job j
            join lateral (select occurred_at, sequence from job_event where job_id = j.id and type = 'JobInterrupted'
                          order by sequence limit 1) lost on true
            join lateral (select occurred_at from job_event where job_id = j.id and type = 'JobReplaced'
                          and sequence > lost.sequence order by sequence limit 1) replaced on true
            where j.team = ?
            """;

    private static final String STAGES = Arrays.stream(Stage.values())
            .map(stage -> "extract(epoch from min(occurred_at) filter (where type = '" + stage.to()
                    + "') - min(occurred_at) filter (where type = '" + stage.from() + "'))")
            .collect(Collectors.joining(
                    ", ",
                    "select ",
                    " from job_event e join job j on j.id = e.job_id where j.team = ? group by e.job_id"));

    /** Jobs by state. */
    Map<String, Integer> states() {
        Map<String, Integer> states = new HashMap<>();
        read(
                "select state, count(*) from job where team = ? group by state",
                row -> states.put(row.getString(1), row.getInt(2)));
        return states;
    }

    /** Job to the moment of its first decision, in the cluster's time. */
    Map<String, Instant> decided() {
        Map<String, Instant> decided = new HashMap<>();
        read(DECIDED, row -> decided.put(row.getString(1), row.getTimestamp(2).toInstant()));
        return decided;
    }

    /** Job to the seconds, in the cluster's time, from losing its place to the decision for another. */
    Map<String, Double> replaced() {
        Map<String, Double> seconds = new HashMap<>();
        read(REPLACED, row -> seconds.put(row.getString(1), row.getDouble(2)));
        return seconds;
    }

    /** Seconds, in the cluster's time, that each job of the team spent on each stage of its way. */
    Map<Stage, List<Double>> stages() {
        Map<Stage, List<Double>> seconds = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            seconds.put(stage, new ArrayList<>());
        }
        read(STAGES, row -> {
            for (Stage stage : Stage.values()) {
                double spent = row.getDouble(stage.ordinal() + 1);
                if (!row.wasNull()) {
                    seconds.get(stage).add(spent);
                }
            }
        });
        return seconds;
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void read(String query, Row each) {
        try (PreparedStatement select = router.prepareStatement(query)) {
            select.setString(1, team);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new ServerTrouble("The router's database cannot be read: " + e.getMessage());
        }
    }
}
