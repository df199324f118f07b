/** What the features of this service share: checks that name every wrong field, versions as entity tags, turns of writers. */
@NullMarked
package dev.supercargo.pricing.requests;

import org.jspecify.annotations.NullMarked;
