package dev.supercargo.engine.placement;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.workload.ResourceRequest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a large market the decision about one job needs: every option that the job accepts and a cluster can start, and of
 * the others, which no policy may choose, the {@value #CLOSEST_MAX} kinds of machine that come closest, each by its closest
 * offer, and the largest of those that come as close as any, should size be what the job lacks. A decision on the extract
 * chooses what a decision on the whole market would, can be stored with all its candidates, and still tells what is just
 * out of reach.
 *
 * @param options sorted by id
 * @param leftOut how many others there are, 0 or more
 */
public record Extract(List<CapacityOption> options, int leftOut) {

    private static final int CLOSEST_MAX = 20;

    public Extract {
        options = List.copyOf(options);
    }

    /** @param request all that decides which offers a job accepts: jobs that ask for the same share their extract */
    public static Extract of(ResourceRequest request, PreparedOptions market) {
        OptionColumns columns = market.columns();
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
        List<Closest> outside = closest.values().stream()
                .filter(near -> near.option != Closest.NONE)
                .sorted(Closest.FIRST)
                .toList();
        outside.stream().limit(CLOSEST_MAX).forEach(near -> kept.set(near.option));
        outside.stream()
                .filter(near -> near.broken == outside.getFirst().broken)
                .max(Comparator.comparingLong(near -> memory(market.get(near.option))))
                .ifPresent(largest -> kept.set(largest.option));
        List<CapacityOption> options = new ArrayList<>(kept.cardinality());
        kept.stream().forEach(index -> options.add(market.get(index)));
        return new Extract(options, market.size() - options.size());
    }

    private static long memory(CapacityOption machine) {
        return machine.node().accelerator().memory().bytes() * machine.node().accelerators();
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
        private static final Comparator<Closest> FIRST = Comparator.comparingInt((Closest near) -> near.broken)
                .thenComparingDouble(near -> near.price)
                .thenComparingInt(near -> near.option);

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
