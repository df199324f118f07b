package dev.supercargo.simulator.routing;

import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.NodeShape;
import dev.supercargo.engine.placement.OptionPrice;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.PriceProvenance;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.simulator.market.BundledOffers;
import dev.supercargo.simulator.spot.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Everything that is there whatever the policy: rented capacity of all bundled NVIDIA offers, spot with its ups and
 * downs by zone, nodes that are owned and nodes that are committed.
 *
 * @param options rented ones by number, all up
 * @param zones spot zone of each option; {@link #NO_ZONE} for on-demand
 * @param spans when each zone is up
 * @param nodes owned and committed machines, one option each
 * @param evidence data sheets
 * @param closing hours until the nodes are given up, with the last submission: so long they are paid for
 */
record World(
        List<CapacityOption> options,
        int[] zones,
        List<Spans> spans,
        List<CapacityOption> nodes,
        Evidence evidence,
        double closing) {

    /** Time 0 of the replay; prices hold from then on. */
    static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    /** Of capacity that is always there. */
    static final int NO_ZONE = -1;

    static final AcceleratorId REFERENCE = new AcceleratorId("nvidia-v100-sxm-16gb");
    static final int NODE_DEVICES = 8;

    /** Energy of one owned A100 PCIe: 300 W × (0.80 − 0.12) × PUE 1.4 × 0.14 USD/kWh, docs/pricing.md. */
    static final String OWNED_MARGINAL_PER_DEVICE = "0.04";
    /** The rest of owning it, used or not: depreciation 0.473, maintenance 0.111, idle power 0.028, place and staff 0.043. */
    static final String OWNED_FIXED_PER_DEVICE = "0.655";
    /** A year of p4de.24xlarge, us-east-1, no upfront (bundled offers). */
    static final String COMMITTED_PER_NODE = "17.401365";

    /** Shares of the mean demand that owned and committed machines could do. */
    private static final double OWNED_SHARE = 0.25;

    private static final double COMMITTED_SHARE = 0.125;
    private static final Duration OWNED_START_UP = Duration.ofSeconds(30);

    static World of(List<TraceJob> jobs, List<Trace> traces, long seed) {
        double end = jobs.stream().mapToDouble(TraceJob::deadline).max().orElse(0) + 1;
        SplittableRandom random = new SplittableRandom(seed ^ 0x5eed);
        Map<String, Integer> zoneNumbers = new LinkedHashMap<>();
        List<Spans> spans = new ArrayList<>();
        List<CapacityOption> rented = BundledOffers.all().stream()
                .filter(option -> option.node().accelerator().vendor().equals("nvidia"))
                .filter(option -> option.place().market() != Market.RESERVED)
                .toList();
        int[] zones = new int[rented.size()];
        List<CapacityOption> options = new ArrayList<>();
        for (CapacityOption option : rented) {
            int number = options.size();
            zones[number] = NO_ZONE;
            if (option.place().market() == Market.SPOT) {
                String zone = option.place().provider() + "/" + option.place().region() + "/"
                        + option.node().accelerator().id();
                Optional<Integer> known = Optional.ofNullable(zoneNumbers.get(zone));
                if (known.isEmpty()) {
                    zoneNumbers.put(zone, spans.size());
                    spans.add(
                            traces.isEmpty()
                                    ? Spans.simulated(random, end)
                                    : recorded(traces.get(spans.size() % traces.size()), random, end));
                }
                zones[number] = known.orElse(spans.size() - 1);
            }
            options.add(option);
        }
        double mean =
                jobs.stream().mapToDouble(job -> job.work() * job.devices()).sum() / span(jobs);
        List<AcceleratorSpec> sheets = new ArrayList<>(options.stream()
                .map(option -> option.node().accelerator())
                .distinct()
                .toList());
        return new World(
                List.copyOf(options),
                zones,
                List.copyOf(spans),
                nodes(mean),
                Evidence.of(List.of(), sheets),
                span(jobs));
    }

    static double span(List<TraceJob> jobs) {
        return Math.max(1, jobs.getLast().submit());
    }

    private static Spans recorded(Trace trace, SplittableRandom random, double end) {
        return Spans.recorded(trace, random.nextInt(trace.ticks()), end);
    }

    /** Whole nodes of eight, as many as the shares of the mean demand give by the engine's own speeds. */
    private static List<CapacityOption> nodes(double meanReferenceDevices) {
        List<CapacityOption> nodes = new ArrayList<>();
        AcceleratorSpec owned = sheet("nvidia-a100-pcie-80gb");
        AcceleratorSpec committed = sheet("nvidia-a100-sxm-80gb");
        for (int number = 1; number <= nodes(meanReferenceDevices * OWNED_SHARE, owned); number++) {
            String id = "local-srv-%02d".formatted(number);
            nodes.add(node(
                    id,
                    new Place.OwnedPool(id, "hq"),
                    owned,
                    HourlyRate.usd(OWNED_FIXED_PER_DEVICE)
                            .plus(HourlyRate.usd(OWNED_MARGINAL_PER_DEVICE))
                            .times(NODE_DEVICES),
                    HourlyRate.usd(OWNED_MARGINAL_PER_DEVICE).times(NODE_DEVICES),
                    OWNED_START_UP));
        }
        for (int number = 1; number <= nodes(meanReferenceDevices * COMMITTED_SHARE, committed); number++) {
            nodes.add(node(
                    "commitment-%02d".formatted(number),
                    new Place.CloudPool(
                            "aws",
                            "us-east-1",
                            Measured.unknown("the commitment names no zone"),
                            "p4de.24xlarge",
                            Market.RESERVED),
                    committed,
                    HourlyRate.usd(COMMITTED_PER_NODE),
                    HourlyRate.zero(),
                    BundledOffers.START_UP));
        }
        return List.copyOf(nodes);
    }

    private static long nodes(double referenceDevices, AcceleratorSpec spec) {
        return Math.max(
                1, Math.round(referenceDevices / Speeds.relative(spec, sheet(REFERENCE.value())) / NODE_DEVICES));
    }

    static AcceleratorSpec sheet(String id) {
        return Accelerators.bundled()
                .byId(new AcceleratorId(id))
                .orElseThrow(() -> new IllegalStateException("the catalog has no " + id));
    }

    private static CapacityOption node(
            String id, Place place, AcceleratorSpec spec, HourlyRate full, HourlyRate marginal, Duration startUp) {
        return new CapacityOption(
                id,
                place,
                new NodeShape(
                        spec,
                        NODE_DEVICES,
                        Measured.unknown("processors and memory of the machine are not stated"),
                        Measured.unknown("the link between nodes is not stated")),
                new OptionPrice(
                        Measured.known(full),
                        Measured.known(marginal),
                        Measured.unknown("no transfer price given"),
                        new PriceProvenance("scenario", START, START)),
                Measured.known(InterruptionRate.never()),
                new Reachability.Reachable("bench", id),
                new Availability.Fixed(NODE_DEVICES, NODE_DEVICES, Measured.unknown("free")),
                startUp);
    }

    boolean isOwned(int node) {
        return nodes.get(node).place().market() == Market.OWNED;
    }

    /** Cost per hour that is due whether the nodes are used or not. */
    double fixedPerHour() {
        double sum = 0;
        for (int node = 0; node < nodes.size(); node++) {
            sum += isOwned(node)
                    ? Double.parseDouble(OWNED_FIXED_PER_DEVICE) * NODE_DEVICES
                    : Double.parseDouble(COMMITTED_PER_NODE);
        }
        return sum;
    }
}
