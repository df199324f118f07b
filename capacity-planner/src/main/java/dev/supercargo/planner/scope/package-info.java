/** What a question is about: which time, and whose jobs. */
@NullMarked
package dev.supercargo.planner.scope;

import org.jspecify.annotations.NullMarked;
