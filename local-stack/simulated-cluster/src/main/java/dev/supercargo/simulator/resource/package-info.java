/**
 * What every Kubernetes object has in common: its type, its metadata, its JSON, and the error a client gets when
 * something is wrong with it. Objects are Jackson trees, so that fields unknown to the simulation survive untouched.
 */
package dev.supercargo.simulator.resource;
