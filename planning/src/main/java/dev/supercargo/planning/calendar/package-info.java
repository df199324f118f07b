/** Time as plans count it: in months and quarters. */
@NullMarked
package dev.supercargo.planning.calendar;

import org.jspecify.annotations.NullMarked;
