/**
 * The one home of everything that crosses a service boundary: topics, events as records, their JSON Schemas, AsyncAPI
 * and golden examples (in the resources). Evolution is optional-only: a field may be added as {@code @Nullable}; anything
 * else is a new {@code .v2} topic beside the old one. An absent JSON field means unknown.
 */
@NullMarked
package dev.supercargo.contracts;

import org.jspecify.annotations.NullMarked;
