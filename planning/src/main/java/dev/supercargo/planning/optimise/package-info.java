/**
 * The best machine within limits of cost and power: every combination of parts that fit together, and complete systems. Exact,
 * with the builds that nothing beats and what each limit costs.
 */
@NullMarked
package dev.supercargo.planning.optimise;

import org.jspecify.annotations.NullMarked;
