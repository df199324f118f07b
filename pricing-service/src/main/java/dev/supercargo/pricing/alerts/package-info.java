/**
 * Alerts: a price that moved far and stayed there, an offer that came or went, a source that fell silent, sources that
 * disagree. What raises an alert is decided by pure code; the rest keeps, publishes and lists.
 */
@NullMarked
package dev.supercargo.pricing.alerts;

import org.jspecify.annotations.NullMarked;
