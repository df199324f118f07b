/** What became of each job: predicted and actual running time, what it lost to interruptions, how much work it did. */
@NullMarked
package dev.supercargo.planner.runs;

import org.jspecify.annotations.NullMarked;
