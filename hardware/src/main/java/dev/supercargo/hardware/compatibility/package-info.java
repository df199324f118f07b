/** Whether a part fits into a machine, now and later. */
@NullMarked
package dev.supercargo.hardware.compatibility;

import org.jspecify.annotations.NullMarked;
