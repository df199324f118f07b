package dev.supercargo.engine.prediction.sample;

/**
 * Predicted training time of one sample over all devices.
 *
 * @param seconds P50
 * @param tenth P90 over P50, and P50 over P10; 1 or more
 * @param twentieth the same for P95
 * @param evidence what it rests on, as a sentence
 */
public record SampleTime(double seconds, double tenth, double twentieth, String evidence) {}
