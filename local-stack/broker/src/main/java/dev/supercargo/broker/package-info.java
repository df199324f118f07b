/**
 * A single Apache Kafka node (KRaft: broker and controller in one) as a process of its own. It is started with its own
 * class path by the local stack, because Kafka's server brings Scala and logging libraries that must not meet the
 * services' own.
 */
package dev.supercargo.broker;
