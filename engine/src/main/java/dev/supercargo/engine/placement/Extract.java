package dev.supercargo.engine.placement;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.ResourceRequest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a large market the decision about one job needs: every option that the job accepts and a cluster can start, and of
 * the others, which no policy may choose, for each kind of machine the one that comes closest. A decision on the extract
 * chooses what a decision on the whole market would, can be stored with all its candidates, and still tells what is just
 * out of reach.
 *
 * @param options sorted by id
 * @param leftOut how many others there are, 0 or more
 */
public record Extract(List<CapacityOption> options, int leftOut) {

    public Extract {
        options = List.copyOf(options);
    }

    public static Extract of(JobSpec job, PreparedOptions market) {
        OptionColumns columns = market.columns();
        ResourceRequest request = job.resources();
        boolean[] allowedSpots = allowedSpots(request, market);
        BitSet kept = new BitSet(market.size());
        Map<Shelf, Closest> closest = new HashMap<>();
        for (int kind = 0; kind < market.kinds().size(); kind++) {
            int first = columns.kindStart(kind);
            int end = columns.kindStart(kind + 1);
            if (first == end) {
                continue;
            }
            CapacityOption example = market.get(columns.option(first));
            int brokenByKind = brokenByKind(request, example);
            Closest near = closest.computeIfAbsent(Shelf.of(example), shelf -> new Closest());
            for (int at = first; at < end; at++) {
                int broken = brokenByKind
                        + (allowedSpots[columns.spot(at)] ? 0 : 1)
                        + (allowsPool(request, market, columns.option(at)) ? 0 : 1)
                        + (columns.isReachable(at) ? 0 : 1);
                if (broken == 0) {
                    kept.set(columns.option(at));
                } else {
                    near.consider(columns.option(at), broken, columns.full(at));
                }
            }
        }
        closest.values().stream().filter(near -> near.option != Closest.NONE).forEach(near -> kept.set(near.option));
        List<CapacityOption> options = new ArrayList<>(kept.cardinality());
        kept.stream().forEach(index -> options.add(market.get(index)));
        return new Extract(options, market.size() - options.size());
    }

    /** Machines that differ in place, price and host only. */
    private record Shelf(AcceleratorId accelerator, int perNode, Market market) {
        static Shelf of(CapacityOption option) {
            return new Shelf(
                    option.node().accelerator().id(),
                    option.node().accelerators(),
                    option.place().market());
        }
    }

    /** The option that breaks the fewest wishes, among those the cheapest, among those the first by id. */
    private static final class Closest {
        private static final int NONE = -1;
        private int option = NONE;
        private int broken;
        private double price;

        void consider(int candidate, int wishes, double dollars) {
            // An unknown price is the dearest.
            double comparable = Double.isNaN(dollars) ? Double.POSITIVE_INFINITY : dollars;
            boolean closer = option == NONE
                    || wishes < broken
                    || (wishes == broken
                            && (comparable < price || (Double.compare(comparable, price) == 0 && candidate < option)));
            if (closer) {
                option = candidate;
                broken = wishes;
                price = comparable;
            }
        }
    }

    private static int brokenByKind(ResourceRequest request, CapacityOption example) {
        return (DeviceCounts.perNode(request.accelerators(), example).isEmpty() ? 1 : 0)
                + (StructuralRules.host(request, example).isPresent() ? 1 : 0)
                + (StructuralRules.market(request.spot(), example.place().market())
                                .isPresent()
                        ? 1
                        : 0);
    }

    private static boolean[] allowedSpots(ResourceRequest request, PreparedOptions market) {
        List<PreparedOptions.Spot> spots = market.spots();
        boolean[] allowed = new boolean[spots.size()];
        for (int number = 0; number < allowed.length; number++) {
            PreparedOptions.Spot spot = spots.get(number);
            allowed[number] = request.locality().allowsProvider(spot.provider())
                    && request.locality().allowsRegion(spot.region());
        }
        return allowed;
    }

    private static boolean allowsPool(ResourceRequest request, PreparedOptions market, int option) {
        return request.locality().pools().isEmpty()
                || request.locality().allowsPool(market.get(option).place().pool());
    }
}
