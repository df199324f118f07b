/**
 * Price lists of providers and catalogues, each in its own format, read as a stream into offers. What looks wrong is told
 * with its row and left out; what makes the whole list doubtful refuses it. Formats and their traps: docs/pricing.md.
 */
@NullMarked
package dev.supercargo.pricing.pricelists;

import org.jspecify.annotations.NullMarked;
