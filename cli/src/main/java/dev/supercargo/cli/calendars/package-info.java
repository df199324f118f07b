/** When teams work. */
@NullMarked
package dev.supercargo.cli.calendars;

import org.jspecify.annotations.NullMarked;
