/**
 * What an accelerator can do according to its data sheet: memory, bandwidth, dense peaks per precision, links.
 */
@NullMarked
package dev.supercargo.engine.hardware;

import org.jspecify.annotations.NullMarked;
