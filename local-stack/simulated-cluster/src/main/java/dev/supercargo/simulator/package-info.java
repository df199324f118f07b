/**
 * A simulated Kubernetes cluster with GPU nodes: a Kubernetes API served over HTTP, and controllers that run training
 * jobs in simulated time. Everything it shows carries the label {@code supercargo.dev/simulated}.
 */
package dev.supercargo.simulator;
