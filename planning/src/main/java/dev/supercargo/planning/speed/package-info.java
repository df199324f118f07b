/** How fast machines are against each other where nobody has measured: by their data sheets. */
@NullMarked
package dev.supercargo.planning.speed;

import org.jspecify.annotations.NullMarked;
