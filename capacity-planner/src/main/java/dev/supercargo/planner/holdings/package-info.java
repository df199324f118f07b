/** What the organisation owns and has committed to, as the catalog and pricing tell, and what an hour of it costs. */
@NullMarked
package dev.supercargo.planner.holdings;

import org.jspecify.annotations.NullMarked;
