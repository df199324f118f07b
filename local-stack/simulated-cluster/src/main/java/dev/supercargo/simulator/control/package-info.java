/**
 * The controllers that make the cluster move: jobs create pods, the scheduler binds them, the provisioner adds nodes, the
 * kubelet runs containers, and spot capacity is taken away again. All of them act at one instant of simulated time.
 */
package dev.supercargo.simulator.control;
