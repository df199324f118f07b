package dev.supercargo.simulator.routing;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.placement.Policies;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.prediction.Cluster;
import dev.supercargo.engine.prediction.Coefficients;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast and how dear every option is for jobs of each size, asked of the engine once per size. The work of these jobs
 * is stated in hours on the reference device, so that their time elsewhere is in proportion to it.
 */
final class Speeds {

    private static final double ASKED_HOURS = 100;

    private final Map<Integer, Way[]> rented = new HashMap<>();
    private final Map<Integer, Way[]> nodes = new HashMap<>();
    private final World world;

    /**
     * What one option means for jobs of one size.
     *
     * @param number of the option in the world's rented options or nodes
     * @param hoursPerWork running hours for one hour of work on the reference devices
     * @param ratePerHour dollars, marginal for nodes
     * @param startUpHours before it computes
     * @param zone whose spot it is; {@link World#NO_ZONE} if it is no spot
     */
    record Way(int number, double hoursPerWork, double ratePerHour, double startUpHours, int zone) {

        boolean isSpot() {
            return zone != World.NO_ZONE;
        }

        double hours(double work, double overhead) {
            return startUpHours + hoursPerWork * work * overhead;
        }

        /**
         * Expected dollars, interruptions included to first order.
         *
         * @param interruptionsPerHour a zone takes the whole gang at once
         */
        double cost(double work, double overhead, double checkpointHours, double interruptionsPerHour) {
            double undisturbed = hours(work, overhead);
            double lost = interruptionsPerHour * (startUpHours + checkpointHours / 2);
            return ratePerHour * undisturbed * (1 + lost);
        }
    }

    Speeds(World world) {
        this.world = world;
    }

    /** The rented options that jobs of this size can use. */
    Way[] rented(int devices) {
        return rented.computeIfAbsent(devices, size -> ask(size, world.options()));
    }

    /** The nodes that jobs of this size can use; empty if they are too small. */
    Way[] nodes(int devices) {
        return nodes.computeIfAbsent(devices, size -> ask(size, world.nodes()));
    }

    private Way[] ask(int devices, List<CapacityOption> options) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int number = 0; number < options.size(); number++) {
            numbers.put(options.get(number).id(), number);
        }
        TraceJob job = new TraceJob(0, "size-" + devices, "bench", devices, 0, ASKED_HOURS, 1e6, 1);
        List<Ranked> candidates = Policies.standard()
                .named("cheapest")
                .orElseThrow()
                .decide(
                        Specs.of(job, ASKED_HOURS, false),
                        new PlacementSnapshot("sizes", World.START, options, world.evidence()),
                        BudgetView.unlimited())
                .candidates();
        List<Way> ways = new ArrayList<>();
        for (Ranked ranked : candidates) {
            Assessment assessment = ranked.assessment();
            if (assessment.possible()
                    && assessment.time() instanceof Measured.Known<TimePrediction>(TimePrediction time)
                    && assessment.rankingRate() instanceof Measured.Known<HourlyRate>(HourlyRate rate)) {
                CapacityOption option = assessment.option();
                int number = numbers.getOrDefault(option.id(), -1);
                ways.add(new Way(
                        number,
                        time.p50().toMillis() / 3.6e6 / ASKED_HOURS,
                        rate.perHour().amount().doubleValue(),
                        option.startUp().toMillis() / 3.6e6,
                        option.place().market() == Market.SPOT ? world.zones()[number] : World.NO_ZONE));
            }
        }
        ways.sort(java.util.Comparator.comparingDouble((Way way) -> way.ratePerHour() * way.hoursPerWork())
                .thenComparingInt(Way::number));
        return ways.toArray(Way[]::new);
    }

    /** How many times as fast as the reference device the engine takes a device to be, eight of each in a node. */
    static double relative(AcceleratorSpec spec, AcceleratorSpec reference) {
        Training training = new Training(
                Measured.unknown("the table names no model"),
                TrainingSetup.withoutModel(),
                new Work.HoursOn(Duration.ofHours(100), reference.id(), World.NODE_DEVICES),
                0);
        Measured<TimePrediction> time = new TrainingPredictor(Coefficients.fitted())
                .predict(
                        training,
                        Cluster.oneNode(spec, World.NODE_DEVICES),
                        Evidence.of(List.of(), List.of(reference, spec)));
        return switch (time) {
            case Measured.Known<TimePrediction>(TimePrediction known) ->
                100 / (known.p50().toMillis() / 3.6e6);
            case Measured.Unknown<TimePrediction>(String reason) -> throw new IllegalStateException(reason);
        };
    }
}
