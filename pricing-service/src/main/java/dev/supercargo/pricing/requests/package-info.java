/** What resources of this service share: checks that name every wrong field at once, and versions as entity tags. */
@NullMarked
package dev.supercargo.pricing.requests;

import org.jspecify.annotations.NullMarked;
