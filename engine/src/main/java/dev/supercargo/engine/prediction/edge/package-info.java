/**
 * Edge devices: frames per second of a model at a power mode, and the mode that uses the least power for a wanted speed.
 */
@NullMarked
package dev.supercargo.engine.prediction.edge;

import org.jspecify.annotations.NullMarked;
