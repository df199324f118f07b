/** What to buy for a machine that is there: cost, effect and whether it fits. */
@NullMarked
package dev.supercargo.advice.upgrades;

import org.jspecify.annotations.NullMarked;
