/**
 * Who owns which field of an object: the bookkeeping in {@code metadata.managedFields}, and server-side apply, which is
 * built on it.
 */
package dev.supercargo.simulator.ownership;
