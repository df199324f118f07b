package dev.supercargo.engine.procurement;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.time.LocalDate;
import java.time.Period;

/**
 * What a vendor offers.
 *
 * @param id orders what is otherwise equal
 * @param memory of one accelerator
 * @param price of everything, delivered
 * @param supportYearly for everything
 * @param reliability of the vendor: share of its past deliveries that came in time and whole
 */
public record Proposal(
        String id,
        String acceleratorId,
        Memory memory,
        int count,
        Money price,
        LocalDate delivery,
        Money supportYearly,
        Period warranty,
        SupportLevel support,
        Measured<Share> reliability) {}
