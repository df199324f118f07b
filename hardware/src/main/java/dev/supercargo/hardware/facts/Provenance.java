package dev.supercargo.hardware.facts;

import java.time.LocalDate;

/**
 * Where a row comes from.
 *
 * @param source publication, data sheet or person
 * @param asOf when it was read there
 * @param note how a conflict between sources was resolved, or what the value means; empty if nothing needs saying
 */
public record Provenance(String source, LocalDate asOf, String note) {}
