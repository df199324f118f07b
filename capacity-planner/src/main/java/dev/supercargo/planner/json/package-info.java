/** JSON as the API writes it. */
@NullMarked
package dev.supercargo.planner.json;

import org.jspecify.annotations.NullMarked;
