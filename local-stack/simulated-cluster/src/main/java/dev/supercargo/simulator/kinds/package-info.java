/** The kinds that the API serves: those of Kubernetes, and those that CustomResourceDefinitions add. */
package dev.supercargo.simulator.kinds;
