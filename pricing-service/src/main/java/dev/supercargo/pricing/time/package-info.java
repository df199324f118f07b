/** The service's clock, injected wherever the present matters, so that tests can stop it. */
@NullMarked
package dev.supercargo.pricing.time;

import org.jspecify.annotations.NullMarked;
