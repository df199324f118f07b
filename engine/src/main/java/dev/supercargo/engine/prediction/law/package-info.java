/**
 * Laws learned from measurements: a sum of terms, each saying which configurations resemble one another. Near its
 * measurements a law follows them; far away every term fades to zero and what remains is physics, with its variance.
 */
@NullMarked
package dev.supercargo.engine.prediction.law;

import org.jspecify.annotations.NullMarked;
