package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.engine.workload.AcceleratorChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads where a question looks: a list of targets, or all accelerators. */
final class TargetsReader {

    private static final Set<String> KEYS = Set.of("accelerator", "perNode", "nodes");
    private static final int TARGETS_MAX = 100;

    private final ResourcesReader names;

    TargetsReader(Knowledge knowledge) {
        this.names = new ResourcesReader(knowledge);
    }

    List<WhatIf.Target> read(Fields root) {
        Optional<Integer> perNode = root.value("perNode", ResourcesReader::perNode);
        Optional<Integer> nodes = root.value("nodes", ResourcesReader::nodes);
        if (!root.has("targets")) {
            root.value("accelerators", TargetsReader::all);
            return List.of(new WhatIf.Every(perNode.orElse(1), nodes.orElse(1)));
        }
        if (root.has("accelerators")) {
            root.complain("accelerators", "BOTH", "give either targets or accelerators, not both.");
        }
        if (!(root.node("targets").orElseThrow() instanceof SequenceNode list)) {
            root.complain("targets", "TYPE", "must be a list such as [{\"accelerator\": \"H100\", \"perNode\": 8}].");
            return List.of();
        }
        if (list.getValue().isEmpty() || list.getValue().size() > TARGETS_MAX) {
            root.complain(
                    "targets",
                    "INVALID",
                    "expected 1 to " + TARGETS_MAX + " targets, but found "
                            + list.getValue().size() + ".");
            return List.of();
        }
        List<WhatIf.Target> targets = new ArrayList<>();
        for (int i = 0; i < list.getValue().size(); i++) {
            target(root, i, list.getValue().get(i), perNode.orElse(1), nodes.orElse(1))
                    .ifPresent(targets::add);
        }
        return targets.stream().distinct().toList();
    }

    private Optional<WhatIf.Target> target(Fields root, int index, Node node, int perNode, int nodes) {
        String path = "targets[" + index + "]";
        if (node instanceof ScalarNode scalar) {
            Optional<AcceleratorChoice> choice = shorthand(root, path, scalar, perNode);
            return choice.filter(named -> names.isKnown(root, "targets", named))
                    .map(named -> new WhatIf.Named(named, nodes));
        }
        if (!(node instanceof MappingNode mapping)) {
            root.complaints().add("TYPE", path, node, path + ": expected an accelerator such as H100:8.");
            return Optional.empty();
        }
        Fields fields = new Fields(path, mapping, root.complaints());
        fields.allow(KEYS, Set.of());
        if (!fields.has("accelerator")) {
            fields.complain("accelerator", "MISSING", "which accelerator? For example H100.");
        }
        int count = fields.value("perNode", ResourcesReader::perNode).orElse(perNode);
        int machines = fields.value("nodes", ResourcesReader::nodes).orElse(nodes);
        return fields.value("accelerator", name -> new AcceleratorChoice(name, count))
                .filter(choice -> names.isKnown(fields, "accelerator", choice))
                .map(choice -> new WhatIf.Named(choice, machines));
    }

    /** {@code H100:8}, or {@code H100} with the count of the whole question. */
    private static Optional<AcceleratorChoice> shorthand(Fields root, String path, ScalarNode scalar, int perNode) {
        try {
            String text = scalar.getValue();
            return Optional.of(
                    text.contains(":") ? ResourcesReader.choice(text) : new AcceleratorChoice(text, perNode));
        } catch (IllegalArgumentException e) {
            root.complaints().add("INVALID", path, scalar, path + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String all(String text) {
        if (!text.equals("all")) {
            throw new IllegalArgumentException(
                    "expected all, but found '" + text + "'. Maybe list them under targets.");
        }
        return text;
    }
}
