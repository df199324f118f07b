package dev.supercargo.cli.bench.cluster;

import dev.supercargo.cli.platform.Pause;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.platform.ServerTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Owned machines with four accelerators each, all of one asset, and spot pools for jobs that are to be interrupted.
 *
 * @param nodes how many machines
 */
record Fleet(int nodes) {

    private static final String ASSET = "bench-fleet";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A description of the simulated cluster; the caller deletes the file. */
    Path description() {
        String machines = IntStream.rangeClosed(1, nodes)
                .mapToObj(number ->
                        "  - {name: bench-%04d, instanceType: local-server-4x-a100-80gb, region: hq, zone: hq-1}"
                                .formatted(number))
                .collect(Collectors.joining("\n"));
        String pools = Stream.of("us-east-1", "us-west-2", "eu-central-1")
                .map(Fleet::spotPool)
                .collect(Collectors.joining());
        try {
            Path file = Files.createTempFile("supercargo-bench-", ".yaml");
            Files.writeString(file, """
                    seed: 2026
                    idleNodeLifetime: PT2M
                    namespaces: [supercargo]
                    nodes:
                    %s
                    nodePools:
                    %s""".formatted(machines, pools));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the machines one asset, in the cluster and in the catalog, and waits until the router would use them. */
    void register(ClusterApi cluster, Platform platform) {
        IntStream.rangeClosed(1, nodes)
                .parallel()
                .forEach(number -> cluster.merge(
                        "/api/v1/nodes/bench-%04d".formatted(number),
                        "{\"metadata\":{\"labels\":{\"supercargo.dev/asset\":\"" + ASSET + "\"}}}"));
        platform.post("assets", """
                {"id": "%s", "name": "Machines of the measurement", "site": "hq", "acceleratorId": "nvidia-a100-pcie-80gb",
                 "acceleratorsPerNode": 4, "nodes": %d, "vcpus": 64, "memoryBytes": 549755813888, "systemWatts": 420,
                 "purchasePrice": {"amount": "78000", "currency": "USD"}, "purchasedOn": "2024-09-01"}
                """.formatted(ASSET, nodes));
        long start = System.nanoTime();
        while (!platform.get("clusters").contains(ASSET)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new ServerTrouble("The router does not see the machines of the measurement.");
            }
            Pause.of(Duration.ofMillis(500), "Interrupted.");
        }
    }

    private static String spotPool(String region) {
        return """
                  - name: aws-%1$s-spot
                    provider: aws
                    region: %1$s
                    capacityTypes: [spot]
                    instanceTypes: [g4dn.xlarge, g5.xlarge, g6.xlarge]
                    gpuLimit: 1000
                    weight: 50
                    startUp: PT1M
                """.formatted(region);
    }
}
