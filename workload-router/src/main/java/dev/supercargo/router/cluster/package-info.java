/** Kubernetes: inventory of node pools, suspended Jobs released by one patch, observation of what became of them. */
package dev.supercargo.router.cluster;
