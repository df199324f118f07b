package dev.supercargo.pricing.csv;

import java.util.List;

/**
 * One record of a CSV text.
 *
 * @param line line on which it starts, from 1
 */
public record CsvRecord(int line, List<String> fields) {}
