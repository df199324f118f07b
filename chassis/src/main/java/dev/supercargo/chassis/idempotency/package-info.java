/** Idempotency keys on POST: the same key with the same body answers again what it answered first. */
package dev.supercargo.chassis.idempotency;
