/**
 * Measures the way of jobs into a cluster and out of it again, on a platform of its own with the real router, PostgreSQL and
 * Kafka. The cluster is simulated.
 */
package dev.supercargo.cli.bench.cluster;
