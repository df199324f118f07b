package dev.supercargo.cli.forecasts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.bundled.AcceleratorOption;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the demand to expect. */
@NullUnmarked
@Command(
        name = "forecast",
        description = "The demand to expect: accelerators in use, by team and accelerator class; * stands for all. With"
                + " --team and --class hour by hour.")
public final class ForecastCommand implements Callable<Integer> {

    /** Models of less weight are left to --json. */
    private static final double WEIGHT_SHOWN = 0.01;

    @Option(names = "--team", paramLabel = "TEAM", description = "Only this team, or * for the total.")
    private String team;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            converter = AcceleratorOption.class,
            description = "Only this accelerator, or * for the total.")
    private String acceleratorClass;

    @Option(names = "--horizon", paramLabel = "HOURS", defaultValue = "24", description = "Hours ahead (24).")
    private int horizon;

    @Option(names = "--coherent", description = "Parts add up to their totals; not for one series.")
    private boolean coherent;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public ForecastCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, String> query = new TreeMap<>(Map.of("horizon", Integer.toString(horizon)));
        boolean one = team != null && acceleratorClass != null;
        if (team != null && !one) {
            query.put("team", team);
        }
        if (acceleratorClass != null && !one) {
            query.put("acceleratorClass", acceleratorClass);
        }
        if (coherent && !one) {
            query.put("coherent", "true");
        }
        String path =
                one ? "forecasts/" + Platform.encoded(team) + "/" + Platform.encoded(acceleratorClass) : "forecasts";
        String body = session.platform().get(path, query);
        if (json) {
            session.print(body);
        } else if (one) {
            printHours(Platform.parsed(body));
        } else {
            printSeries(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private void printSeries(JsonNode forecasts) {
        Table table = new Table(
                "TEAM", "CLASS", ">OBSERVED", "MODEL", ">MEAN NEXT " + horizon + "H", ">PEAK", ">PEAK P95", "WHY");
        Json.items(forecasts, "items").forEach(forecast -> {
            List<JsonNode> points = Json.items(forecast, "points").toList();
            table.row(
                    Json.text(forecast, "team", "?"),
                    Json.text(forecast, "acceleratorClass", "?"),
                    Json.text(forecast, "hoursObserved", "0") + " of " + Json.text(forecast, "hoursNeeded", "?") + "h",
                    Json.text(forecast, "model", Show.UNKNOWN),
                    points.isEmpty()
                            ? Show.UNKNOWN
                            : number(points.stream()
                                    .mapToDouble(point -> point.path("median").asDouble())
                                    .average()
                                    .orElse(0)),
                    points.isEmpty()
                            ? Show.UNKNOWN
                            : number(points.stream()
                                    .mapToDouble(point -> point.path("median").asDouble())
                                    .max()
                                    .orElse(0)),
                    points.isEmpty()
                            ? Show.UNKNOWN
                            : number(points.stream()
                                    .mapToDouble(point -> bound(point, 95, "upper"))
                                    .max()
                                    .orElse(0)),
                    Json.text(forecast, "reason", ""));
        });
        if (table.isEmpty()) {
            session.print("No demand was seen yet. Maybe run a job, or import history: POST /api/v1/demand/imports");
        } else {
            table.print(session.terminal());
        }
    }

    private void printHours(JsonNode forecast) {
        session.print(Json.text(forecast, "team", "?") + " / " + Json.text(forecast, "acceleratorClass", "?") + ": "
                + Json.text(forecast, "reason", ""));
        Table table = new Table("HOUR (UTC)", ">MEDIAN", ">50 %", ">80 %", ">95 %");
        Json.items(forecast, "points")
                .forEach(point -> table.row(
                        Show.instant(Json.instant(point, "hour")),
                        number(point.path("median").asDouble()),
                        interval(point, 50),
                        interval(point, 80),
                        interval(point, 95)));
        if (!table.isEmpty()) {
            session.print("");
            table.print(session.terminal());
        }
        printModels(forecast);
    }

    private void printModels(JsonNode forecast) {
        Table table = new Table("MODEL", ">WEIGHT", ">MASE");
        Json.items(forecast, "scores")
                .filter(score -> score.path("weight").asDouble() >= WEIGHT_SHOWN)
                .forEach(score -> table.row(
                        Json.text(score, "model", "?"),
                        String.format(
                                Locale.ROOT,
                                "%.0f %%",
                                100 * score.path("weight").asDouble()),
                        String.format(Locale.ROOT, "%.2f", score.path("mase").asDouble())));
        if (!table.isEmpty()) {
            session.print("");
            table.print(session.terminal());
        }
    }

    private static String interval(JsonNode point, int percent) {
        return number(bound(point, percent, "lower")) + "–" + number(bound(point, percent, "upper"));
    }

    private static double bound(JsonNode point, int percent, String side) {
        return Json.items(point, "intervals")
                .filter(interval -> interval.path("percent").asInt() == percent)
                .mapToDouble(interval -> interval.path(side).asDouble())
                .findFirst()
                .orElse(point.path("median").asDouble());
    }

    private static String number(double accelerators) {
        return String.format(Locale.ROOT, "%.1f", accelerators);
    }
}
