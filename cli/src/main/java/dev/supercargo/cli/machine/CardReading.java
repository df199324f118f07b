package dev.supercargo.cli.machine;

import dev.supercargo.advice.machine.Temperature;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;

/** What a driver tells of one card. */
record CardReading(
        String name, Measured<Memory> memory, Measured<Power> powerLimit, Measured<Temperature> temperature) {}
