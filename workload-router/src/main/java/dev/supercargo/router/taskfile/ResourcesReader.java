package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Nearest;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.workload.AcceleratorChoice;
import dev.supercargo.engine.workload.AcceleratorDemand;
import dev.supercargo.engine.workload.HostNeed;
import dev.supercargo.engine.workload.Locality;
import dev.supercargo.engine.workload.NodeCount;
import dev.supercargo.engine.workload.ResourceRequest;
import dev.supercargo.engine.workload.SpotPreference;
import dev.supercargo.quantities.Memory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code num_nodes} and {@code resources}; the alternatives of {@code any_of} are joined into one request. */
final class ResourcesReader {

    static final Set<String> KEYS = Set.of(
            "accelerators",
            "any_of",
            "cpus",
            "memory",
            "use_spot",
            "cloud",
            "infra",
            "region",
            "regions",
            "instance_type",
            "image_id",
            "job_recovery");
    static final Set<String> ALTERNATIVE_KEYS = KEYS.stream()
            .filter(key -> !key.equals("any_of") && !key.equals("job_recovery"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> UNUSED = Set.of(
            "zone",
            "disk_size",
            "disk_tier",
            "ports",
            "labels",
            "autostop",
            "accelerator_args",
            "network_tier",
            "ordered",
            "priority",
            "max_hourly_cost");
    private static final int PER_NODE_MAX = 16;
    static final int NODES_MAX = 4096;

    private final Knowledge knowledge;

    ResourcesReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    ResourceRequest read(Fields root, Optional<Fields> resources, List<String> unused) {
        int nodes = root.value("num_nodes", ResourcesReader::nodes).orElse(1);
        if (resources.isEmpty()) {
            return ResourceRequest.anything().withNodes(NodeCount.exactly(nodes));
        }
        Fields fields = resources.get();
        fields.allow(KEYS, UNUSED);
        fields.keys().stream().filter(UNUSED::contains).map(fields::at).forEach(unused::add);
        List<Fields> all = new ArrayList<>(List.of(fields));
        for (Fields alternative : fields.mappings("any_of")) {
            alternative.allow(ALTERNATIVE_KEYS, UNUSED);
            all.add(alternative);
        }
        List<AcceleratorChoice> choices =
                all.stream().flatMap(some -> choices(some).stream()).distinct().toList();
        return new ResourceRequest(
                choices.isEmpty() ? new AcceleratorDemand.Any(1, 8) : new AcceleratorDemand.OneOf(choices),
                NodeCount.exactly(nodes),
                new HostNeed(
                        fields.value("cpus", Values::minimum).orElse(0),
                        fields.value("memory", Values::memory).orElse(new Memory(0))),
                spot(all),
                new Locality(providers(all), regions(all), instanceTypes(all)));
    }

    /** {@code A100}, {@code A100:8}. */
    static AcceleratorChoice choice(String text) {
        int colon = text.lastIndexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        if (name.isBlank()) {
            throw new IllegalArgumentException("expected an accelerator such as A100:8, but found '" + text + "'.");
        }
        return new AcceleratorChoice(
                name.strip(), colon < 0 ? 1 : perNode(text.substring(colon + 1).strip()));
    }

    static int perNode(String text) {
        int count = Values.positiveInteger(text);
        if (count > PER_NODE_MAX) {
            throw new IllegalArgumentException("a node has at most " + PER_NODE_MAX + " accelerators, but " + count
                    + " are asked for. Maybe use num_nodes.");
        }
        return count;
    }

    static int nodes(String text) {
        int count = Values.positiveInteger(text);
        if (count > NODES_MAX) {
            throw new IllegalArgumentException("at most " + NODES_MAX + " nodes, but found " + count + ".");
        }
        return count;
    }

    private List<AcceleratorChoice> choices(Fields fields) {
        List<AcceleratorChoice> choices = new ArrayList<>();
        Optional<Node> node = fields.node("accelerators");
        if (node.isEmpty()) {
            return choices;
        }
        switch (node.get()) {
            case MappingNode mapping -> {
                Fields nested = new Fields(fields.at("accelerators"), mapping, fields.complaints());
                nested.keys()
                        .forEach(name -> nested.value(name, ResourcesReader::perNode)
                                .ifPresent(count -> choices.add(new AcceleratorChoice(name, count))));
            }
            case SequenceNode sequence -> sequence.getValue().forEach(item -> scalarChoice(fields, item, choices));
            case Node scalar -> scalarChoice(fields, scalar, choices);
        }
        return choices.stream()
                .filter(choice -> isKnown(fields, "accelerators", choice))
                .toList();
    }

    private static void scalarChoice(Fields fields, Node node, List<AcceleratorChoice> choices) {
        if (!(node instanceof ScalarNode scalar)) {
            fields.complaints().add("TYPE", fields.at("accelerators"), node, "expected an accelerator such as A100:8.");
            return;
        }
        try {
            choices.add(choice(scalar.getValue()));
        } catch (IllegalArgumentException e) {
            String path = fields.at("accelerators");
            fields.complaints().add("INVALID", path, node, path + ": " + e.getMessage());
        }
    }

    /** Whether the catalog has such an accelerator; complains of {@code key} if not. */
    boolean isKnown(Fields fields, String key, AcceleratorChoice choice) {
        boolean known = knowledge.acceleratorIds().stream().anyMatch(choice::accepts);
        if (!known) {
            Set<String> names = knowledge.acceleratorIds().stream()
                    .map(AcceleratorId::value)
                    .flatMap(id -> Set.of(id, id.split("-")[Math.min(1, id.split("-").length - 1)]).stream())
                    .collect(Collectors.toSet());
            fields.complain(
                    key,
                    "UNKNOWN_ACCELERATOR",
                    "there is no accelerator '" + choice.name() + "' in the catalog."
                            + Nearest.advice(choice.name(), names) + " See 'supercargo hardware'.");
        }
        return known;
    }

    private static SpotPreference spot(List<Fields> all) {
        Set<Boolean> wishes = new LinkedHashSet<>();
        all.forEach(fields -> fields.value("use_spot", Values::bool).ifPresent(wishes::add));
        return wishes.size() != 1
                ? SpotPreference.ALLOWED
                : wishes.contains(true) ? SpotPreference.REQUIRED : SpotPreference.FORBIDDEN;
    }

    private Set<String> instanceTypes(List<Fields> all) {
        Set<String> types = new LinkedHashSet<>();
        all.forEach(fields -> fields.value("instance_type", this::instanceType).ifPresent(types::add));
        return types;
    }

    private String instanceType(String name) {
        if (!knowledge.hasInstanceType(name)) {
            throw new IllegalArgumentException("no provider offers '" + name
                    + "', and no owned machine has that name." + Nearest.advice(name, knowledge.instanceTypes())
                    + " See 'supercargo offers'.");
        }
        return name;
    }

    private static Set<String> providers(List<Fields> all) {
        Set<String> providers = new LinkedHashSet<>();
        all.forEach(fields -> {
            fields.text("cloud").ifPresent(cloud -> providers.add(provider(cloud)));
            fields.text("infra").ifPresent(infra -> providers.add(provider(infra.split("/")[0])));
        });
        return providers;
    }

    private static String provider(String cloud) {
        String name = cloud.toLowerCase(java.util.Locale.ROOT);
        return name.equals("kubernetes") || name.equals("k8s") || name.equals("ssh") ? "local" : name;
    }

    private static Set<String> regions(List<Fields> all) {
        Set<String> regions = new LinkedHashSet<>();
        all.forEach(fields -> {
            fields.text("region").ifPresent(regions::add);
            fields.text("infra")
                    .filter(infra -> infra.split("/").length > 1)
                    .ifPresent(infra -> regions.add(infra.split("/")[1]));
            fields.node("regions").ifPresent(node -> {
                if (node instanceof SequenceNode sequence) {
                    sequence.getValue().forEach(item -> {
                        if (item instanceof ScalarNode scalar) {
                            regions.add(scalar.getValue());
                        }
                    });
                } else {
                    fields.complain("regions", "TYPE", "expected a list such as [eu-west-1, eu-central-1].");
                }
            });
        });
        return regions;
    }
}
