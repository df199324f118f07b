/**
 * What a running job makes of its accelerators: what holds it up, and whether a smaller one would do. Pure rules over
 * measured shares (docs/telemetry.md).
 */
@NullMarked
package dev.supercargo.engine.utilisation;

import org.jspecify.annotations.NullMarked;
