/** Tests of what is said about machines and purchases. */
@NullMarked
package dev.supercargo.advice;

import org.jspecify.annotations.NullMarked;
