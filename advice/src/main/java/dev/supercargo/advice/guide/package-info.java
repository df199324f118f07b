/** The hardware guide's rules about buying and renting, each named, with its source. */
@NullMarked
package dev.supercargo.advice.guide;

import org.jspecify.annotations.NullMarked;
