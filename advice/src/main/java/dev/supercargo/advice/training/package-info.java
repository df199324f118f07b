/** What a machine can train, and how fast. */
@NullMarked
package dev.supercargo.advice.training;

import org.jspecify.annotations.NullMarked;
