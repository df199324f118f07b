package dev.supercargo.planning.optimise;

import dev.supercargo.hardware.facts.Length;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;

/**
 * An accelerator as a card, as far as a build depends on it.
 *
 * @param id accelerator id
 * @param speed of one card, times the reference accelerator
 */
public record Card(String id, String name, Memory memory, Power power, double speed, Measured<Length> length) {}
