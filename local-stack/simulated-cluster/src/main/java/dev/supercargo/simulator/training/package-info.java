/**
 * A simulated training run: how long it really takes, how far it is after some time, when it saves a checkpoint, what
 * its script makes happen, and what it prints.
 */
package dev.supercargo.simulator.training;
