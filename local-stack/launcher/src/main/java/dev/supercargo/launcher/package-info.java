/**
 * {@code supercargo up}, {@code down} and {@code status}: the whole platform on one machine. What runs where is planned
 * as data ({@link dev.supercargo.launcher.PlatformPlan}), started and watched by one supervisor, shown by a progress
 * display, and written to a state file that the other commands read.
 */
package dev.supercargo.launcher;
