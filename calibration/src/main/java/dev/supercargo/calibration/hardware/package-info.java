/** The data sheets the catalog ships, found by the many names that measurements use for an accelerator. */
@NullMarked
package dev.supercargo.calibration.hardware;

import org.jspecify.annotations.NullMarked;
