/** What a machine is made of, as far as anybody could tell. */
@NullMarked
package dev.supercargo.advice.machine;

import org.jspecify.annotations.NullMarked;
