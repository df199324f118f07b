package dev.supercargo.engine.validation;

/**
 * Why something cannot be trained or served as described.
 *
 * @param field what is wrong: {@code model.hidden}, {@code parallelism.pipeline}
 * @param message the values, why they cannot be, and what to do, as a sentence
 */
public record Objection(String field, String message) {}
