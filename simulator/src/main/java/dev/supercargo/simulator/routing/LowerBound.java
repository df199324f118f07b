package dev.supercargo.simulator.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the jobs cost at least, whoever routes them and whatever he knows of the future. The relaxation: a job's work, with
 * the checkpoints that belong to it everywhere, flows between submission and deadline through one place at a time, all
 * fractions allowed; nothing is lost to interruptions, and of start-ups only a part is counted. What remains scarce
 * are the devices of the nodes, hour by hour; they get prices (Lagrangian relaxation), and any prices give a bound: the
 * cheapest flow of every job at those prices less what the nodes would have earned. docs/routing-policy.md proves it.
 */
final class LowerBound {

    /** Jobs of less work are charged the one start that each needs, others a share of every run of spot they use. */
    private static final double SHORT_WORK = 4;

    private final World world;
    private final int hours;
    private final int openHours;
    private final int ownedDevices;
    private final int committedDevices;
    private final List<Group> groups = new ArrayList<>();
    private final Filling filling = new Filling();

    /** The jobs of one size, and what there is for them. */
    private record Group(
            List<TraceJob> jobs,
            RentedFrontiers uncharged,
            RentedFrontiers charged,
            List<PricedPieces.NodeStand> nodes) {}

    LowerBound(World world, List<TraceJob> jobs, Speeds speeds) {
        this.world = world;
        this.hours = (int) Math.ceil(
                        jobs.stream().mapToDouble(TraceJob::deadline).max().orElse(0))
                + 1;
        this.openHours = (int) Math.ceil(world.closing());
        int owned = 0;
        for (int node = 0; node < world.nodes().size(); node++) {
            owned += world.isOwned(node) ? 1 : 0;
        }
        this.ownedDevices = owned * World.NODE_DEVICES;
        this.committedDevices = (world.nodes().size() - owned) * World.NODE_DEVICES;
        jobs.stream()
                .collect(Collectors.groupingBy(TraceJob::devices, TreeMap::new, Collectors.toList()))
                .forEach((devices, ofThatSize) -> groups.add(new Group(
                        ofThatSize,
                        new RentedFrontiers(world, speeds.rented(devices), hours, false),
                        new RentedFrontiers(world, speeds.rented(devices), hours, true),
                        nodes(speeds, devices))));
    }

    private List<PricedPieces.NodeStand> nodes(Speeds speeds, int devices) {
        Map<Boolean, PricedPieces.NodeStand> kinds = new TreeMap<>();
        for (Speeds.Way way : speeds.nodes(devices)) {
            boolean owned = world.isOwned(way.number());
            Frontier.Stand stand = new Frontier.Stand(
                    1 / way.hoursPerWork(), way.ratePerHour(), owned ? devices : 0, owned ? 0 : devices);
            kinds.put(owned, new PricedPieces.NodeStand(stand, way.startUpHours()));
        }
        return List.copyOf(kinds.values());
    }

    /** @param known cost of some routing, which no bound exceeds */
    double dollars(double known) {
        return Math.max(0, DualAscent.climb(this::at, firstPrices(), known));
    }

    /** What a device-hour would save the largest jobs that fit into a node. */
    private double[] firstPrices() {
        double[] price = new double[2 * hours];
        for (Group group : groups) {
            for (PricedPieces.NodeStand node : group.nodes()) {
                for (int hour = 0; hour < openHours; hour++) {
                    Frontier.Stand rented =
                            group.charged().widest(hour).corners().getFirst();
                    Frontier.Stand own = node.stand();
                    double saved = rented.slopeFrom(Frontier.Stand.NOWHERE) * own.work() - own.dollars();
                    price[own.owned() > 0 ? hour : hours + hour] = Math.max(0, saved) / (own.owned() + own.committed());
                }
            }
        }
        return price;
    }

    private double at(double[] price, double[] excess) {
        NodePrices prices = new NodePrices(price, hours, openHours);
        double bound = 0;
        for (int hour = 0; hour < hours; hour++) {
            double open = Math.clamp(world.closing() - hour, 0, 1);
            excess[hour] = -ownedDevices * open;
            excess[hours + hour] = -committedDevices * open;
            bound += prices.owned(hour) * excess[hour] + prices.committed(hour) * excess[hours + hour];
        }
        for (Group group : groups) {
            PricedPieces uncharged = new PricedPieces(group.uncharged(), group.nodes(), prices);
            PricedPieces charged = new PricedPieces(group.charged(), group.nodes(), prices);
            for (TraceJob job : group.jobs()) {
                double work = job.work() * Specs.overhead(job);
                bound += work < SHORT_WORK
                        ? flow(job, work, uncharged, excess) + leastStart(job, uncharged)
                        : flow(job, work, charged, excess);
            }
        }
        return bound;
    }

    /** The cheapest flow of one job; adds the device-hours that it takes of the nodes. */
    private double flow(TraceJob job, double work, PricedPieces pieces, double[] excess) {
        filling.clear();
        for (int hour = (int) job.submit(); hour < job.deadline(); hour++) {
            double there = Math.min(hour + 1, job.deadline()) - Math.max(hour, job.submit());
            for (PricedPieces.Piece piece : there < 1 ? pieces.inPartOf(hour) : pieces.in(hour)) {
                filling.add(piece, there, hour);
            }
        }
        return filling.fill(work, excess);
    }

    private static double leastStart(TraceJob job, PricedPieces pieces) {
        double least = Double.POSITIVE_INFINITY;
        for (int hour = (int) job.submit(); hour < job.deadline(); hour++) {
            least = Math.min(least, pieces.startIn(hour));
        }
        return least;
    }
}
