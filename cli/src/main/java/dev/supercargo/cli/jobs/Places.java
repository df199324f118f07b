package dev.supercargo.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.terminal.Show;

/** Places in one line. Works for a PlaceRef and for a candidate, which share their fields. */
public final class Places {

    private Places() {}

    /** {@code aws us-east-1 p4d.24xlarge spot}. */
    public static String name(JsonNode place) {
        if (!place.isObject()) {
            return Show.UNKNOWN;
        }
        return Json.text(place, "provider", "?") + " "
                + Json.text(place, "zone", Json.text(place, "region", "?")) + " "
                + Json.text(place, "instanceType", "?") + " "
                + Show.word(Json.text(place, "market", "?"));
    }

    /** {@code 2 × 8 nvidia-a100-sxm-80gb}. */
    public static String accelerators(JsonNode place) {
        if (!place.isObject()) {
            return Show.UNKNOWN;
        }
        int nodes = place.path("nodes").asInt(1);
        return (nodes == 1 ? "" : nodes + " × ")
                + place.path("acceleratorsPerNode").asInt(1) + " "
                + Json.text(place, "acceleratorId", "?");
    }
}
