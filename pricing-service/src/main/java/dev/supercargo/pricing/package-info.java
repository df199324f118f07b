/** Pricing-service: cloud offers with their history, commitments, and what an hour of owned hardware costs. */
@NullMarked
package dev.supercargo.pricing;

import org.jspecify.annotations.NullMarked;
