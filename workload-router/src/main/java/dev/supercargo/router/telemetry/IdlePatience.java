package dev.supercargo.router.telemetry;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the jobs of a team may keep idle accelerators; without an entry, for ever. */
final class IdlePatience {

    /** Shorter than this, loading a model or writing a checkpoint would count as idleness. */
    static final Duration LEAST = Duration.ofMinutes(10);

    private static final String ALL_TEAMS = "*";
    private static final Pattern PAIR = Pattern.compile("([^=]+)=(\\d+)m");

    private final Map<String, Duration> byTeam = new HashMap<>();

    /**
     * @param pairs {@code team=30m}
     * @throws IllegalArgumentException naming the pair that is none
     */
    IdlePatience(List<String> pairs) {
        for (String pair : pairs) {
            Matcher matcher = PAIR.matcher(pair.strip());
            if (!matcher.matches() || Long.parseLong(matcher.group(2)) < LEAST.toMinutes()) {
                throw new IllegalArgumentException("router.telemetry.idle-stop holds '" + pair
                        + "', expected team=minutes such as vision=30m, with at least " + LEAST.toMinutes() + "m.");
            }
            byTeam.put(matcher.group(1).strip(), Duration.ofMinutes(Long.parseLong(matcher.group(2))));
        }
    }

    /** @param stated by the task file, else by the team's defaults */
    Optional<Duration> of(String team, Optional<Duration> stated) {
        return stated.or(() -> Optional.ofNullable(byTeam.get(team)))
                .or(() -> Optional.ofNullable(byTeam.get(ALL_TEAMS)));
    }
}
