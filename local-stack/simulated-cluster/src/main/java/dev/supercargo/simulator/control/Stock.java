package dev.supercargo.simulator.control;

import dev.supercargo.simulator.cluster.ClusterFile;
import dev.supercargo.simulator.cluster.Labels;
import dev.supercargo.simulator.cluster.SpotTrace;
import dev.supercargo.simulator.resource.Metadata;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether providers have machines to give: the script's stock-outs, and the spot traces of pools. */
final class Stock {

    private static final String SPOT = "spot";

    private final ClusterFile cluster;
    private final Instant epoch;
    private final Map<String, SpotTrace> traces = new HashMap<>();

    Stock(ClusterFile cluster, Instant epoch) {
        this.cluster = cluster;
        this.epoch = epoch;
    }

    /** Empty when there is capacity, else why there is none. */
    Optional<String> missing(Pool pool, String capacityType, Instant at) {
        for (ClusterFile.ScriptEntry entry : cluster.script()) {
            if (concerns(entry, pool.name(), capacityType)
                    && !at.isBefore(entry.instant(epoch))
                    && at.isBefore(entry.end(epoch))) {
                return Optional.of("the script says it is out of stock");
            }
        }
        return hasTraceCapacity(pool, capacityType, at)
                ? Optional.empty()
                : Optional.of("its spot trace has no capacity now");
    }

    private static boolean concerns(ClusterFile.ScriptEntry entry, String pool, String capacityType) {
        ClusterFile.OutOfStock out = entry.outOfStock();
        return out != null
                && out.nodePools() != null
                && out.nodePools().contains(pool)
                && (out.capacityType() == null || out.capacityType().equals(capacityType));
    }

    boolean hasTraceCapacity(Pool pool, String capacityType, Instant at) {
        return !capacityType.equals(SPOT)
                || trace(pool).map(trace -> trace.available(epoch, at)).orElse(true);
    }

    private Optional<SpotTrace> trace(Pool pool) {
        String file = Metadata.annotation(pool.object(), Labels.SPOT_TRACE);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(traces.computeIfAbsent(file, name -> SpotTrace.read(Path.of(name))));
    }

    /** When the stock of any pool changes next. */
    Optional<Instant> nextChange(List<Pool> pools, Instant after) {
        List<Instant> changes = new ArrayList<>();
        cluster.script().stream()
                .filter(entry -> entry.outOfStock() != null)
                .flatMap(entry -> Stream.of(entry.instant(epoch), entry.end(epoch)))
                .forEach(changes::add);
        pools.forEach(pool ->
                trace(pool).flatMap(trace -> trace.nextChange(epoch, after)).ifPresent(changes::add));
        return changes.stream()
                .filter(change -> change.isAfter(after) && !change.equals(Instant.MAX))
                .min(Instant::compareTo);
    }
}
