package dev.supercargo.hardware.search;

import java.util.List;
import java.util.Map;

/**
 * One page of results.
 *
 * @param total results on all pages
 * @param facets counts over all results, by facet and value, the most frequent first
 * @param nothing why there are none; empty if there are some
 */
public record Found<T>(List<T> page, boolean more, int total, Map<Facet, List<Count>> facets, List<Obstacle> nothing) {

    /** How many results have a value. */
    public record Count(String value, int items) {}

    /**
     * A criterion of a search that found nothing.
     *
     * @param criterion as the caller wrote it
     * @param alone how many meet this criterion only
     * @param without how many meet all others
     * @param nearest words that exist and resemble the one that does not
     */
    public record Obstacle(String criterion, int alone, int without, List<String> nearest) {

        /** Whether this criterion leaves nothing, whatever the others say. */
        public boolean meetsNothing() {
            return alone == 0;
        }

        /** Whether leaving it out would find something. */
        public boolean excludesAll() {
            return without > 0;
        }
    }
}
