/** Buying hardware: quotes against requirements, and whether to buy now or wait. */
@NullMarked
package dev.supercargo.engine.procurement;

import org.jspecify.annotations.NullMarked;
