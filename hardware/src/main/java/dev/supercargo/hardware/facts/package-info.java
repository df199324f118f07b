/** What every fact about hardware has: a source, a date, and how sure it is. */
@NullMarked
package dev.supercargo.hardware.facts;

import org.jspecify.annotations.NullMarked;
