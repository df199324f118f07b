/** Facts that pricing-service publishes about offers, ownership cost, commitments and price alerts. */
@NullMarked
package dev.supercargo.contracts.pricing;

import org.jspecify.annotations.NullMarked;
