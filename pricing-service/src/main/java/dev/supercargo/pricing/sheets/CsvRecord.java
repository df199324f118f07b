package dev.supercargo.pricing.sheets;

import java.util.List;

/**
 * One record of a CSV text.
 *
 * @param line line on which it starts, from 1
 */
record CsvRecord(int line, List<String> fields) {}
