/**
 * Online sources of prices: adapters behind one port, fetched on a schedule from configured hosts only. What a source says
 * goes into the book of offers; how it fares is a status of its own. Without a network nothing waits and the bundled
 * snapshot serves.
 */
@NullMarked
package dev.supercargo.pricing.sources;

import org.jspecify.annotations.NullMarked;
