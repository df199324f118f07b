/** Forgets jobs that ended long ago; their facts stay in Kafka for as long as their topics keep them. */
package dev.supercargo.router.retention;
