/**
 * The accounts: every metered interval of every job, with the money it cost, exactly as the router published it.
 */
package dev.supercargo.planner.usage;
