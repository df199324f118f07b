package dev.supercargo.planner.optimisations;

import dev.supercargo.planning.optimise.Build;
import dev.supercargo.planning.optimise.BundledShelf;
import dev.supercargo.planning.optimise.Goal;
import dev.supercargo.planning.optimise.Limits;
import dev.supercargo.planning.optimise.Optimum;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.List;

/**
 * The best machine.
 *
 * @param best absent if there is none
 * @param noneBecause absent if there is one
 * @param front what none beats in cost, power and speed at once, the cheapest first, without their parts
 * @param limits each limit that was set
 * @param unpriced ids of parts that were left out because nobody states a price
 * @param reference accelerator whose speed is 1
 */
public record OptimumView(
        Goal goal,
        MachineView best,
        String noneBecause,
        List<MachineView> front,
        List<LimitView> limits,
        List<String> unpriced,
        String reference) {

    /** @param items absent on the front */
    public record MachineView(String name, Money cost, double watts, double speed, List<Build.Item> items) {

        static MachineView whole(Build build) {
            return new MachineView(build.name(), build.cost(), build.power().watts(), build.speed(), build.items());
        }

        static MachineView brief(Build build) {
            return new MachineView(build.name(), build.cost(), build.power().watts(), build.speed(), null);
        }
    }

    /**
     * @param binds whether something better lies beyond it, the other limits holding
     * @param next the nearest of that; absent if there is none
     */
    public record LimitView(Limits.Kind limit, boolean binds, MachineView next, String noneBecause) {

        static LimitView from(Optimum.Binding binding) {
            return new LimitView(
                    binding.limit(),
                    binding.binds(),
                    binding.next() instanceof Measured.Known<Build>(Build next) ? MachineView.brief(next) : null,
                    reason(binding.next()));
        }
    }

    static OptimumView from(Goal goal, Optimum answer) {
        return new OptimumView(
                goal,
                answer.best() instanceof Measured.Known<Build>(Build best) ? MachineView.whole(best) : null,
                reason(answer.best()),
                answer.front().stream().map(MachineView::brief).toList(),
                answer.limits().stream().map(LimitView::from).toList(),
                answer.unpriced(),
                BundledShelf.REFERENCE);
    }

    private static String reason(Measured<?> value) {
        return value instanceof Measured.Unknown<?>(String reason) ? reason : null;
    }
}
