package dev.supercargo.simulator.routing;

import java.util.Arrays;
import java.util.List;

/**
 * What the jobs cost at least, whoever routes them and whatever he knows of the future. The relaxation: work, with
 * the checkpoints that belong to it everywhere, flows; there is no start-up, no interruption, no gang and no minimum time. In each hour between submission and
 * deadline a job may do work on owned devices, on committed devices and on the cheapest rented way that is up at any
 * moment of that hour, all at once, each up to the speed of its fastest way. What remains scarce are the devices of the
 * nodes, hour by hour; they get prices (Lagrangian relaxation), and any prices give a bound: the cheapest flow of every
 * job at those prices less what the nodes would have earned. Subgradient steps raise it. docs/routing-policy.md proves
 * it.
 */
final class LowerBound {

    private static final int ROUNDS = 60;
    private static final int PATIENCE = 4;
    /** The first prices are good: short steps from there. */
    private static final double FIRST_STEP = 0.3;
    /** Low bits of a sort key that carry the atom: costs that differ by less than 2^-36 of themselves may swap. */
    private static final int INDEX_BITS = 16;

    private final World world;
    private final List<TraceJob> jobs;
    private final Speeds speeds;
    private final int hours;
    private final double[] capacity;
    /** By size and hour: dollars per hour of work on the cheapest rented way. */
    private final java.util.Map<Integer, double[]> rentedPrice = new java.util.HashMap<>();

    private double[] sortedCost = new double[64];
    private long[] order = new long[64];

    LowerBound(World world, List<TraceJob> jobs, Speeds speeds) {
        this.world = world;
        this.jobs = jobs;
        this.speeds = speeds;
        this.hours = (int) Math.ceil(
                        jobs.stream().mapToDouble(TraceJob::deadline).max().orElse(0))
                + 1;
        this.capacity = new double[2];
        for (int node = 0; node < world.nodes().size(); node++) {
            capacity[world.isOwned(node) ? 0 : 1] += World.NODE_DEVICES;
        }
        jobs.stream().map(TraceJob::devices).distinct().forEach(size -> rentedPrice.put(size, rentedPrices(size)));
    }

    private double[] rentedPrices(int size) {
        double[] prices = new double[hours];
        for (int hour = 0; hour < hours; hour++) {
            for (Speeds.Way way : speeds.rented(size)) {
                int zone = world.zones()[way.number()];
                if (zone < 0 || world.spans().get(zone).isUpWithin(hour, hour + 1)) {
                    // Ways come by cost of work: the first that is up is the cheapest.
                    prices[hour] = way.ratePerHour() * way.hoursPerWork();
                    break;
                }
            }
        }
        return prices;
    }

    /** @param known cost of some routing, which no bound exceeds */
    double dollars(double known) {
        double[][] price = firstPrices();
        double best = 0;
        double step = FIRST_STEP;
        int stalled = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] excess = new double[2][hours];
            double bound = 0;
            for (int group = 0; group < 2; group++) {
                for (int hour = 0; hour < hours; hour++) {
                    excess[group][hour] = -capacity(group, hour);
                    bound -= price[group][hour] * capacity(group, hour);
                }
            }
            for (TraceJob job : jobs) {
                bound += flow(job, price, excess);
            }
            if (bound > best) {
                best = bound;
                stalled = 0;
            } else if (++stalled % PATIENCE == 0) {
                step *= 0.7;
            }
            move(price, excess, step * Math.max(known - bound, 0));
        }
        return best;
    }

    /** Device-hours of a group in an hour: none after the nodes are given up. */
    private double capacity(int group, int hour) {
        return capacity[group] * Math.clamp(world.closing() - hour, 0, 1);
    }

    /** What a device-hour would save the jobs of eight devices, for a start. */
    private double[][] firstPrices() {
        double[][] price = new double[2][hours];
        Speeds.Way[] node = nodeWays(World.NODE_DEVICES);
        double[] rented = rentedPrices(World.NODE_DEVICES);
        for (int group = 0; group < 2; group++) {
            for (int hour = 0; hour < hours && node[group] != NONE; hour++) {
                price[group][hour] = Math.max(
                        0,
                        (rented[hour] / node[group].hoursPerWork() - node[group].ratePerHour()) / World.NODE_DEVICES);
            }
        }
        return price;
    }

    private void move(double[][] price, double[][] excess, double gap) {
        double norm = 0;
        for (int group = 0; group < 2; group++) {
            for (int hour = 0; hour < hours; hour++) {
                if (price[group][hour] > 0 || excess[group][hour] > 0) {
                    norm += excess[group][hour] * excess[group][hour];
                }
            }
        }
        if (norm > 0) {
            for (int group = 0; group < 2; group++) {
                for (int hour = 0; hour < hours; hour++) {
                    price[group][hour] = Math.max(0, price[group][hour] + gap / norm * excess[group][hour]);
                }
            }
        }
    }

    /** The cheapest flow of one job; adds the device-hours that it takes of the nodes. */
    private double flow(TraceJob job, double[][] price, double[][] excess) {
        Speeds.Way[] node = nodeWays(job.devices());
        double[] rented = rentedPrice.getOrDefault(job.devices(), new double[hours]);
        double fastest = fastest(job.devices());
        int from = (int) job.submit();
        int to = Math.min(hours, (int) Math.ceil(job.deadline()));
        int atoms = 0;
        grow((to - from) * 3);
        for (int hour = from; hour < to; hour++) {
            sortedCost[atoms] = rented[hour];
            order[atoms] = key(hour, 2);
            atoms++;
            for (int group = 0; group < 2; group++) {
                if (node[group] != NONE && hour < world.closing()) {
                    sortedCost[atoms] = node[group].hoursPerWork()
                            * (node[group].ratePerHour() + price[group][hour] * job.devices());
                    order[atoms] = key(hour, group);
                    atoms++;
                }
            }
        }
        return fill(job, node, fastest, excess, atoms);
    }

    private double fill(TraceJob job, Speeds.Way[] node, double fastest, double[][] excess, int atoms) {
        long[] ranks = new long[atoms];
        for (int atom = 0; atom < atoms; atom++) {
            // Bits of positive doubles sort as the numbers do.
            ranks[atom] = Double.doubleToLongBits(sortedCost[atom]) >> INDEX_BITS << INDEX_BITS | atom;
        }
        Arrays.sort(ranks);
        double left = job.work() * Specs.overhead(job);
        double total = 0;
        for (long key : ranks) {
            int rank = (int) (key & (1 << INDEX_BITS) - 1);
            int hour = (int) (order[rank] >> 2);
            int group = (int) (order[rank] & 3);
            double end = group == 2 ? job.deadline() : Math.min(job.deadline(), world.closing());
            double length = Math.max(0, Math.min(hour + 1, end) - Math.max(hour, job.submit()));
            double room = length / (group == 2 ? fastest : node[group].hoursPerWork());
            double work = Math.min(left, room);
            total += work * sortedCost[rank];
            if (group < 2) {
                excess[group][hour] += work * node[group].hoursPerWork() * job.devices();
            }
            left -= work;
            if (left <= 0) {
                break;
            }
        }
        return total;
    }

    private static final Speeds.Way NONE = new Speeds.Way(-1, 0, 0, 0, 0);
    private final java.util.Map<Integer, Speeds.Way[]> nodeWays = new java.util.HashMap<>();
    private final java.util.Map<Integer, Double> fastest = new java.util.HashMap<>();

    private Speeds.Way[] nodeWays(int devices) {
        return nodeWays.computeIfAbsent(devices, size -> {
            Speeds.Way[] ways = {NONE, NONE};
            for (Speeds.Way way : speeds.nodes(size)) {
                ways[world.isOwned(way.number()) ? 0 : 1] = way;
            }
            return ways;
        });
    }

    private double fastest(int devices) {
        return fastest.computeIfAbsent(
                devices,
                size -> Arrays.stream(speeds.rented(size))
                        .mapToDouble(Speeds.Way::hoursPerWork)
                        .min()
                        .orElse(1));
    }

    private void grow(int atoms) {
        if (sortedCost.length < atoms) {
            sortedCost = new double[atoms * 2];
            order = new long[atoms * 2];
        }
    }

    private static long key(int hour, int group) {
        return (long) hour << 2 | group;
    }
}
