package dev.supercargo.cli.bench.forecast;

import static dev.supercargo.cli.bench.forecast.DemandReport.rounded;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.forecasting.evaluation.M4Measures;
import java.util.Locale;

/**
 * How series of the M4 competition were forecast.
 *
 * @param series how many were judged
 * @param measures means over them
 * @param millisecondsPerForecast of one processor
 */
record M4Report(int series, M4Measures measures, double millisecondsPerForecast) {

    void show(Session session, boolean json) {
        if (json) {
            session.print(json().toString());
        } else {
            print(session);
        }
    }

    private ObjectNode json() {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("series", series)
                .put("sMAPE", rounded(measures.smape()))
                .put("MASE", rounded(measures.mase()))
                .put("OWA", rounded(measures.owa()))
                .put("MSIS", rounded(measures.msis()))
                .put("coverage_95", rounded(measures.coverage95()));
        result.putObject("naive2")
                .put("sMAPE", rounded(measures.naive2Smape()))
                .put("MASE", rounded(measures.naive2Mase()));
        return result.put("ms_per_series", rounded(millisecondsPerForecast));
    }

    private void print(Session session) {
        Table table = new Table("METHOD", ">SMAPE", ">MASE", ">OWA", ">MSIS", ">IN 95 %");
        table.row(
                "supercargo",
                number(measures.smape()),
                number(measures.mase()),
                number(measures.owa()),
                number(measures.msis()),
                number(measures.coverage95()));
        table.row("naive2", number(measures.naive2Smape()), number(measures.naive2Mase()), "1.000", "", "");
        table.print(session.terminal());
        session.print(String.format(
                Locale.ROOT, "%d series, %.1f ms of one processor per forecast", series, millisecondsPerForecast));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
