package dev.supercargo.planner.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which usage to look at; absent parts do not restrict.
 *
 * @param visibleTeams teams the caller may see; empty means all
 * @param from intervals that start at or after it
 * @param to intervals that start before it
 */
record UsageFilter(
        Optional<String> job,
        Optional<String> team,
        Optional<String> accelerator,
        Optional<String> market,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Set<String>> visibleTeams) {

    /** Conditions over usage records {@code u} with named parameters. */
    record Where(String clause, Map<String, Object> parameters) {}

    Where where() {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        add(conditions, parameters, "u.jobId = :job", "job", job);
        add(conditions, parameters, "u.team = :team", "team", team);
        add(conditions, parameters, "u.acceleratorId = :accelerator", "accelerator", accelerator);
        add(conditions, parameters, "u.market = :market", "market", market);
        add(conditions, parameters, "u.intervalStart >= :from", "from", from);
        add(conditions, parameters, "u.intervalStart < :to", "to", to);
        add(conditions, parameters, "u.team in :visibleTeams", "visibleTeams", visibleTeams);
        return new Where(conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions), parameters);
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            Optional<? extends Object> value) {
        value.ifPresent(present -> {
            conditions.add(condition);
            parameters.put(name, present);
        });
    }
}
