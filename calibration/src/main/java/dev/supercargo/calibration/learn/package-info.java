/** Small, deterministic fitting: boosted regression trees and quantiles. */
@NullMarked
package dev.supercargo.calibration.learn;

import org.jspecify.annotations.NullMarked;
