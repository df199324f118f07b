/**
 * What the simulated cluster consists of: its machines, node pools, instance types, spot traces and the script of what
 * happens to them.
 */
package dev.supercargo.simulator.cluster;
