package dev.supercargo.cli.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.jobs.Places;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.cli.terminal.Terminal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The candidates of a decision: the possible ones in the policy's order, then the impossible ones. Beside the full
 * expected cost stands the marginal one, what is spent only because the job runs there: it ranks what is paid for anyway.
 */
final class CandidateTable {

    private final Terminal terminal;

    CandidateTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<JsonNode> candidates, int shown) {
        Table table = new Table(
                ">RANK",
                "PLACE",
                "ACCELERATORS",
                ">PRICE/H",
                ">HOURS P50 (P10–P90)",
                ">EXPECTED COST",
                ">MARGINAL",
                "FINISH (UTC)",
                "VERDICT");
        candidates.stream()
                .sorted(Comparator.comparing((JsonNode candidate) -> !isEligible(candidate))
                        .thenComparing(candidate -> candidate.path("rank").asInt()))
                .limit(shown)
                .forEach(candidate -> row(table, candidate));
        table.print(terminal);
        if (candidates.size() > shown) {
            long impossible = candidates.stream()
                    .filter(candidate -> !isEligible(candidate))
                    .count();
            terminal.out()
                    .println("… and " + (candidates.size() - shown) + " more (" + impossible + " of all "
                            + candidates.size() + " are impossible); --all shows them");
        }
    }

    private static void row(Table table, JsonNode candidate) {
        boolean chosen = candidate.path("chosen").asBoolean();
        table.row(
                Json.text(candidate, "rank", Show.UNKNOWN),
                Places.name(candidate),
                Places.accelerators(candidate),
                Show.money(Json.money(candidate, "pricePerHour")),
                hours(candidate.path("predictedRunTime")),
                Show.money(Json.money(candidate, "expectedCost")),
                Show.money(Json.money(candidate, "marginalCost")),
                Show.instant(Json.instant(candidate, "expectedFinish")),
                verdict(candidate, chosen));
        if (chosen) {
            table.paint(Paint.GOOD);
        } else if (!isEligible(candidate)) {
            table.paint(Paint.QUIET);
        }
    }

    private static boolean isEligible(JsonNode candidate) {
        return candidate.path("eligible").asBoolean();
    }

    private static String hours(JsonNode runTime) {
        return Json.duration(runTime, "p50")
                .map(p50 -> Show.hours(p50)
                        + Json.duration(runTime, "p10")
                                .flatMap(p10 -> Json.duration(runTime, "p90")
                                        .map(p90 -> " (" + Show.hours(p10) + "–" + Show.hours(p90) + ")"))
                                .orElse(""))
                .orElse(Show.UNKNOWN);
    }

    private static String verdict(JsonNode candidate, boolean chosen) {
        String reason = Json.text(candidate, "reason", "");
        if (chosen) {
            return reason.startsWith("chosen") ? reason : "chosen" + (reason.isEmpty() ? "" : ": " + reason);
        }
        if (!reason.isEmpty() || isEligible(candidate)) {
            return reason;
        }
        return Json.items(candidate, "findings")
                .map(finding -> Json.text(finding, "rule", "?") + ": " + Json.text(finding, "message", ""))
                .collect(Collectors.joining("; "));
    }
}
