package dev.supercargo.engine.ownership;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.LocalDate;

/**
 * One owned machine, as far as its cost depends on it.
 *
 * @param purchasePrice of the whole machine
 * @param accelerators 1 or more
 * @param acceleratorPower rated power of one accelerator
 * @param systemPower draw of the machine without its accelerators
 */
public record OwnedMachine(
        Money purchasePrice,
        Measured<LocalDate> purchasedOn,
        int accelerators,
        Power acceleratorPower,
        Measured<Power> systemPower) {}
