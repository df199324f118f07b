package dev.supercargo.calibration.measurement;

/**
 * A row that says too little or nonsense.
 *
 * @param column at fault
 * @param reason naming row, column and content
 */
public record UnreadRow(String column, String reason) {}
