/**
 * One job with a deadline on capacity that can be taken away: the tick rules, the guard that keeps every policy on
 * time, and the policies (docs/spot.md). Nothing here knows names of places, dates or identities.
 */
@NullMarked
package dev.supercargo.engine.spot;

import org.jspecify.annotations.NullMarked;
