/** Money as it comes and goes, month by month. */
@NullMarked
package dev.supercargo.planning.money;

import org.jspecify.annotations.NullMarked;
