package dev.supercargo.simulator.fault;

/**
 * A fault that is wanted.
 *
 * @param effect what happens
 * @param target to which requests
 * @param occurrence how often
 */
public record Fault(Effect effect, Target target, Occurrence occurrence) {}
