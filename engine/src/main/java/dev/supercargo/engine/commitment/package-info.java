/** How much capacity to commit to: the exact optimum on the load-duration curve of an observed demand. */
@NullMarked
package dev.supercargo.engine.commitment;

import org.jspecify.annotations.NullMarked;
