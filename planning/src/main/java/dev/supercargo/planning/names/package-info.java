/** What people call hardware, and what of the data sheets they mean by it. */
@NullMarked
package dev.supercargo.planning.names;

import org.jspecify.annotations.NullMarked;
