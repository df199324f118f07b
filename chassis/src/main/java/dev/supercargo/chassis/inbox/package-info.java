/** Idempotent consumption: one transaction handles an event and remembers its id; poison goes to the dead-letter topic. */
package dev.supercargo.chassis.inbox;
