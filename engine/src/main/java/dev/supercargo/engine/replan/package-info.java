/**
 * Whether a job that has a place should leave it for another, and whether a job without one should go on waiting: pure
 * rules over a placement decision for the work that is left (docs/routing-policy.md).
 */
@NullMarked
package dev.supercargo.engine.replan;

import org.jspecify.annotations.NullMarked;
