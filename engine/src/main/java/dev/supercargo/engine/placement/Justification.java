package dev.supercargo.engine.placement;

/**
 * Something worth knowing about a possible placement.
 *
 * @param topic one word: {@code memory}, {@code time}, {@code price}, {@code spot}
 * @param sentence for people, with numbers and units
 */
public record Justification(String topic, String sentence) {}
