/**
 * What a real API server does to an object before it stores it: fill in defaults, refuse what is invalid, refuse to change
 * what is immutable. Only the rules that matter to a training job are here.
 */
package dev.supercargo.simulator.admission;
