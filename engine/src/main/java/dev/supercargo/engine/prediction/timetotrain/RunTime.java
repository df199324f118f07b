package dev.supercargo.engine.prediction.timetotrain;

/**
 * Predicted time until the target quality.
 *
 * @param minutes P50
 * @param tenth P90 over P50, and P50 over P10; 1 or more
 * @param twentieth the same for P95
 * @param evidence what it rests on, as a sentence
 */
public record RunTime(double minutes, double tenth, double twentieth, String evidence) {}
