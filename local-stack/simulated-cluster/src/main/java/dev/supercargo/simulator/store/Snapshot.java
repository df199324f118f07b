package dev.supercargo.simulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * All objects of one type at one revision, ordered by namespace and name.
 *
 * @param revision the store's revision at that moment
 * @param objects the objects; they must not be changed
 */
public record Snapshot(long revision, List<ObjectNode> objects) {}
