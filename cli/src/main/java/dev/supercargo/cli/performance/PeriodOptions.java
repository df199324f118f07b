package dev.supercargo.cli.performance;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Option;

/** Which time and whose jobs. */
@NullUnmarked
public final class PeriodOptions {

    @Option(names = "--from", paramLabel = "INSTANT", description = "From then on; 30 days without it.")
    private Instant from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "Until then; until now without it.")
    private Instant to;

    @Option(names = "--team", paramLabel = "NAME", description = "Of this team only.")
    private String team;

    /** As query parameters, to which more may be added. */
    public Map<String, String> query() {
        Map<String, String> query = new TreeMap<>();
        if (from != null) {
            query.put("from", from.toString());
        }
        if (to != null) {
            query.put("to", to.toString());
        }
        if (team != null) {
            query.put("team", team);
        }
        return query;
    }
}
