/**
 * Where a job goes: capacity on offer, rules that exclude or rank it, policies that choose (docs/routing-policy.md).
 */
@NullMarked
package dev.supercargo.engine.placement;

import org.jspecify.annotations.NullMarked;
