/** What an hour of owned hardware costs: every term named, in full and at the margin. */
@NullMarked
package dev.supercargo.pricing.ownership;

import org.jspecify.annotations.NullMarked;
