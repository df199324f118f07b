package dev.supercargo.router.manifest;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.router.taskfile.BundledKnowledge;
import dev.supercargo.router.taskfile.DeploymentFileParser;
import dev.supercargo.router.taskfile.Grants;
import dev.supercargo.router.taskfile.TaskFileParser;
import dev.supercargo.router.taskfile.WorkloadKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Attempts for tests that write them somewhere; their nodes are nowhere. */
public final class Manifests {

    public static final String NAMESPACE = "supercargo";

    private Manifests() {}

    public static Manifest job(String id, int nodes) {
        return of(id, nodes, WorkloadKind.JOB);
    }

    public static Manifest jobSet(String id, int nodes) {
        return of(id, nodes, WorkloadKind.JOBSET);
    }

    /** A deployment at the edge. */
    public static EdgeManifest edge() {
        String text = "resources: {image_id: me/eye:1}\nrouting: {model: resnet-50, serving: {target_fps: 5}}";
        return new EdgeManifest(
                new EdgePlan(
                        "01kabc",
                        NAMESPACE,
                        new DeploymentFileParser(new BundledKnowledge(), Grants.none()).parse(text, "ada"),
                        new TreeMap<>(Map.of(Names.EDGE_DEVICE, "jetson-orin-nano-8gb")),
                        "jetson-orin-nano-8gb",
                        "7W",
                        7,
                        false),
                List.of(),
                false);
    }

    private static Manifest of(String id, int nodes, WorkloadKind kind) {
        AttemptPlan plan = new AttemptPlan(
                "sc-" + id + "-1",
                NAMESPACE,
                id,
                1,
                new TaskFileParser(new NoKnowledge(), Grants.none())
                        .parse("run: train", "ada", Instant.parse("2026-11-22T12:00:00Z")),
                new PlaceRef(
                        "option",
                        "aws",
                        "us-east-1",
                        null,
                        "p4d.24xlarge",
                        "SPOT",
                        "cluster",
                        "nvidia-a100-sxm-40gb",
                        8,
                        nodes,
                        true),
                Optional.empty(),
                0,
                Optional.empty());
        return new Manifest(
                plan,
                new WorkloadRules(
                        kind,
                        "torch-distributed",
                        Scheduling.PLAIN,
                        List.of(),
                        false,
                        new TreeSet<>(List.of(2)),
                        false,
                        Optional.empty()),
                new NodeChoice(new TreeMap<>(Map.of("nowhere", "true")), List.of()));
    }
}
