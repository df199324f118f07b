package dev.supercargo.catalog.hardware;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.hardware.search.Facet;
import dev.supercargo.hardware.search.Found;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a search.
 *
 * @param nextCursor null on the last page
 * @param total on all pages
 * @param nothingFound per criterion why nothing was found; absent if something was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HardwarePage(
        List<HardwareView> items,
        String nextCursor,
        int total,

        @Schema(description = "Counts over all results, by property and value")
        Map<Facet, List<Found.Count>> facets,

        @Schema(description = "Each criterion with how many meet it alone and how many meet all others")
        List<ObstacleView> nothingFound) {

    /** One criterion of a search that found nothing. */
    @Schema(name = "Obstacle")
    record ObstacleView(String criterion, int alone, int withoutIt, String hint) {

        static ObstacleView from(Found.Obstacle obstacle) {
            return new ObstacleView(obstacle.criterion(), obstacle.alone(), obstacle.without(), hint(obstacle));
        }

        private static String hint(Found.Obstacle obstacle) {
            if (!obstacle.nearest().isEmpty()) {
                return "Nothing has that word. Maybe " + String.join(" or ", obstacle.nearest()) + ".";
            }
            if (obstacle.meetsNothing()) {
                return "Nothing meets this criterion, whatever the others say.";
            }
            return obstacle.excludesAll()
                    ? "Without it there would be " + obstacle.without() + "."
                    : "Leaving out this one alone would not help.";
        }
    }
}
