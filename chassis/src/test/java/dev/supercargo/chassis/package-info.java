/** The chassis under a service of the smallest kind, on real PostgreSQL and Kafka. */
package dev.supercargo.chassis;
