package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.simulator.spot.MultiCell;
import java.util.List;

/** Shows what several places at once are worth. */
final class SpotPlacesReport {

    private SpotPlacesReport() {}

    static void show(Session session, List<MultiCell> cells, boolean json) {
        if (json) {
            session.print(json(cells).toString());
            return;
        }
        Table table = new Table(
                ">DEADLINE",
                ">RESTART",
                "TRACES",
                ">CASES",
                ">PLACES",
                ">ONE PLACE",
                ">BEST PLACE",
                ">ALL",
                ">OPTIMUM",
                ">LATE");
        for (MultiCell cell : cells) {
            table.row(
                    SpotCommand.hours(cell.deadlineHours()).toPlainString() + " h",
                    SpotCommand.hours(cell.restartDelayHours()).toPlainString() + " h",
                    cell.family(),
                    String.valueOf(cell.cases()),
                    SpotCommand.hours(cell.places()).toPlainString(),
                    Show.money(SpotCommand.rounded(cell.meanSingleUsd())),
                    Show.money(SpotCommand.rounded(cell.bestSingleUsd())),
                    Show.money(SpotCommand.rounded(cell.multiUsd())),
                    Show.money(SpotCommand.rounded(cell.omniscientUsd())),
                    String.valueOf(cell.late()));
        }
        table.print(session.terminal());
    }

    private static ObjectNode json(List<MultiCell> cells) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode array = result.putArray("cells");
        for (MultiCell cell : cells) {
            array.addObject()
                    .put("deadline_hours", SpotCommand.hours(cell.deadlineHours()))
                    .put("restart_delay_hours", SpotCommand.hours(cell.restartDelayHours()))
                    .put("trace_group", cell.family())
                    .put("cases", cell.cases())
                    .put("places", SpotCommand.hours(cell.places()))
                    .put("one_place_usd", SpotCommand.rounded(cell.meanSingleUsd()))
                    .put("best_place_usd", SpotCommand.rounded(cell.bestSingleUsd()))
                    .put("all_places_usd", SpotCommand.rounded(cell.multiUsd()))
                    .put("omniscient_usd", SpotCommand.rounded(cell.omniscientUsd()))
                    .put("late", cell.late());
        }
        return result;
    }
}
