package dev.supercargo.cli.bench.forecast;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.forecasting.evaluation.RelativeAccuracy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/**
 * How demand was forecast.
 *
 * @param byHorizon means over series
 * @param bySeries by file and horizon; a horizon too long for the series is absent
 * @param millisecondsPerForecast of one processor, for one series from one moment
 */
record DemandReport(
        Map<Integer, RelativeAccuracy> byHorizon,
        Map<String, Map<Integer, RelativeAccuracy>> bySeries,
        double millisecondsPerForecast) {

    void show(Session session, boolean json) {
        if (json) {
            session.print(json().toString());
        } else {
            print(session);
        }
    }

    private ObjectNode json() {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("series", bySeries.size());
        ObjectNode horizons = result.putObject("horizons");
        byHorizon.forEach((horizon, mean) -> horizons.putObject(Integer.toString(horizon))
                .put("rel_mase_vs_snaive24", rounded(mean.mase()))
                .put("rel_pinball_vs_snaive24", rounded(mean.pinball()))
                .put("coverage_80", rounded(mean.coverage80()))
                .put("coverage_95", rounded(mean.coverage95()))
                .put("forecasts", mean.forecasts()));
        result.put("ms_per_series", rounded(millisecondsPerForecast));
        return result;
    }

    private void print(Session session) {
        Table table = new Table(
                "SERIES", ">HOURS AHEAD", ">FORECASTS", ">REL. MASE", ">REL. PINBALL", ">IN 80 %", ">IN 95 %");
        bySeries.forEach(
                (name, horizons) -> horizons.forEach((horizon, accuracy) -> row(table, name, horizon, accuracy)));
        byHorizon.forEach((horizon, mean) -> row(table, "mean", horizon, mean));
        table.print(session.terminal());
        session.print(String.format(Locale.ROOT, "%.1f ms of one processor per forecast", millisecondsPerForecast));
    }

    private static void row(Table table, String name, int horizon, RelativeAccuracy accuracy) {
        table.row(
                name,
                Integer.toString(horizon),
                Integer.toString(accuracy.forecasts()),
                rounded(accuracy.mase()).toPlainString(),
                rounded(accuracy.pinball()).toPlainString(),
                rounded(accuracy.coverage80()).toPlainString(),
                rounded(accuracy.coverage95()).toPlainString());
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    }
}
