package dev.supercargo.planner.optimisations;

import dev.supercargo.planning.optimise.BundledShelf.Wanted;
import dev.supercargo.planning.optimise.Goal;
import dev.supercargo.planning.optimise.Limits;
import dev.supercargo.planning.optimise.Need;
import dev.supercargo.quantities.Money;
import java.util.Map;

/**
 * Which machine is looked for.
 *
 * @param wanted which cards count
 * @param prices stated by the asker, by id of part or accelerator
 */
record Question(Goal goal, Limits limits, Need need, Wanted wanted, Map<String, Money> prices) {}
