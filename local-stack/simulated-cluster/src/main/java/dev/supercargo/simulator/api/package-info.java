/**
 * The Kubernetes API over HTTP: discovery, reading with selectors and pages, writing with conflicts and patches, watching,
 * tables for kubectl, and the logs of simulated containers.
 */
package dev.supercargo.simulator.api;
