/**
 * Replays a table of jobs against owned machines, a commitment, spot and on-demand capacity at real prices, under several
 * ways to route, and compares the costs with a lower bound (docs/routing-policy.md).
 */
@NullMarked
package dev.supercargo.simulator.routing;

import org.jspecify.annotations.NullMarked;
