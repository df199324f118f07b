package dev.supercargo.catalog.hardware;

import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.hardware.search.SearchFacts;
import java.util.List;
import java.util.Map;

/**
 * What is kept in memory of each piece of hardware; the view of it is made when it is told.
 *
 * @param prices the newest first
 */
record StoredHardware(
        SearchFacts facts, Map<String, Object> attributes, List<PartPrice> prices, HardwareView.Standing standing) {

    HardwareView view() {
        return HardwareView.of(facts, attributes, prices, standing);
    }
}
