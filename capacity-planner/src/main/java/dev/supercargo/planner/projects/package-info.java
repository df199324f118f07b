/** Projects that teams plan: demand that is known before any job is submitted. */
@NullMarked
package dev.supercargo.planner.projects;

import org.jspecify.annotations.NullMarked;
