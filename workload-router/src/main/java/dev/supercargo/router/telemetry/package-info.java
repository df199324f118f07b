/** Telemetry: what running jobs make of their accelerators, as Prometheus has it from the nodes' exporters. */
package dev.supercargo.router.telemetry;
