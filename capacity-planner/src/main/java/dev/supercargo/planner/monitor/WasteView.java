package dev.supercargo.planner.monitor;

import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.waste.Opportunity;
import dev.supercargo.planner.waste.Waste;
import dev.supercargo.quantities.Money;
import java.util.List;

/**
 * Waste and opportunities of a period.
 *
 * @param total of the waste
 * @param waste the dearest first
 * @param opportunities the largest first; effects overlap and must not be added up
 */
public record WasteView(Period period, Money total, List<Waste> waste, List<Opportunity> opportunities) {}
