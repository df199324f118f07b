package dev.supercargo.catalog.hardware;

import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.hardware.facts.Confidence;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.hardware.search.SearchFacts;
import java.util.Map;

/**
 * One row of the part table.
 *
 * @param facts without a price: prices have a table of their own
 * @param attributes what only its kind has, by a name with the unit last
 */
record StoredPart(
        SearchFacts facts,
        Map<String, Object> attributes,
        Origin origin,
        Confidence confidence,
        Provenance provenance) {}
