package dev.supercargo.cli.bench.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.bench.HeapWatch;
import dev.supercargo.cli.bench.OwnPlatform;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;

/**
 * What jobs cost in processor time, by process. Unlike times by the wall clock this hardly depends on what else the machine
 * does.
 *
 * @param before what each process had used before
 */
record Spending(Map<String, Duration> before) {

    static Spending from(OwnPlatform platform) {
        return new Spending(platform.processorTimes());
    }

    /** Milliseconds for each job since then, by process and in all. */
    ObjectNode perJob(OwnPlatform platform, int jobs) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        double sum = 0;
        for (Map.Entry<String, Duration> now : platform.processorTimes().entrySet()) {
            Duration spent = now.getValue().minus(before.getOrDefault(now.getKey(), Duration.ZERO));
            double millis = (double) spent.toMillis() / jobs;
            sum += millis;
            result.put(now.getKey(), HeapWatch.rounded(millis));
        }
        return result.put("all", HeapWatch.rounded(sum));
    }

    /** What all of it, the load included, runs on. */
    static ObjectNode machine() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put(
                        "load_at_start",
                        HeapWatch.rounded(
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }
}
