/** Jobs: submission, state machine, timeline, cancellation and the REST view of them. */
package dev.supercargo.router.job;
