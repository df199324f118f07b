/**
 * What the tests of all modules stand on: one real PostgreSQL and one real Kafka per test JVM, embedded by default and in
 * containers on demand ({@code -Dsupercargo.stack=testcontainers}), and a probe that reads and publishes records.
 */
package dev.supercargo.testkit;
