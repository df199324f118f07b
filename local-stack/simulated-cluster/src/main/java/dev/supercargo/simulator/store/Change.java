package dev.supercargo.simulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One change of one object.
 *
 * @param revision the store's revision after the change
 * @param storageKey which kind of object
 * @param before the object before; empty when it was created
 * @param after the object after; empty when it was deleted
 */
public record Change(long revision, String storageKey, Optional<ObjectNode> before, Optional<ObjectNode> after) {}
