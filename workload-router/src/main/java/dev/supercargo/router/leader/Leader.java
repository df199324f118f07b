package dev.supercargo.router.leader;

import java.time.Instant;

/**
 * The router that acts.
 *
 * @param holder what it is called in elections
 * @param epoch the number of its term
 * @param since when its term began, in real time
 */
public record Leader(String holder, long epoch, Instant since) {}
