/** How often own spot machines were taken back, and what that says of the interruption rates of offers. */
@NullMarked
package dev.supercargo.pricing.interruptions;

import org.jspecify.annotations.NullMarked;
