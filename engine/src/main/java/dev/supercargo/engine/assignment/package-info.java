/**
 * Joint assignment of many waiting jobs to scarce cheap capacity: who gets it now, who waits for it, who rents at once, who
 * is moved away, and what an hour of it is worth to the others (docs/routing-policy.md, docs/adr/0013).
 */
@NullMarked
package dev.supercargo.engine.assignment;

import org.jspecify.annotations.NullMarked;
