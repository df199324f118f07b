/** What it costs to move data: tiers by provider and distance, with the volume of the month carried. */
@NullMarked
package dev.supercargo.pricing.transfer;

import org.jspecify.annotations.NullMarked;
