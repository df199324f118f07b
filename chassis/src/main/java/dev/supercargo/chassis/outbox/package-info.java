/** Transactional outbox: an event is a row of the transaction that changed the state, and one ordered relay publishes the rows. See docs/adr/0001. */
package dev.supercargo.chassis.outbox;
