/**
 * Typed quantities: money, memory, compute, bandwidth, power and energy. Two bare numbers never stand next to each
 * other in a signature of Supercargo; these values do. All types are immutable and thread-safe.
 */
@NullMarked
package dev.supercargo.quantities;

import org.jspecify.annotations.NullMarked;
