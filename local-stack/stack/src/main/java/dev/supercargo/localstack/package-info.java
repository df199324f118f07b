/**
 * Real PostgreSQL and real Apache Kafka on this machine, from Maven artifacts, without Docker or root: started in
 * parallel, checked for readiness with a deadline, stopped cleanly, and taken over when a killed process left them
 * behind. The launcher keeps its data with them; the tests throw theirs away.
 */
package dev.supercargo.localstack;
