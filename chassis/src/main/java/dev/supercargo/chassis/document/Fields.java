package dev.supercargo.chassis.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The fields of one mapping. Reading a field checks its type and adds a complaint with its position instead of throwing;
 * a field that is absent or wrong reads as empty.
 */
public final class Fields {

    private final String path;
    private final MappingNode mapping;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Complaints complaints;

    public Fields(String path, MappingNode mapping, Complaints complaints) {
        this.path = path;
        this.mapping = mapping;
        this.complaints = complaints;
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                complaints.add("KEY", path, tuple.getKeyNode(), "A key must be plain text.");
            } else if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                complaints.add(
                        "DUPLICATE_KEY", at(key.getValue()), key, "'" + key.getValue() + "' is given twice. Keep one.");
            }
        }
    }

    /** Complains of every key that is in neither set, with the nearest known key as advice. */
    public void allow(Set<String> known, Set<String> ignored) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key
                    && !known.contains(key.getValue())
                    && !ignored.contains(key.getValue())) {
                complaints.add(
                        "UNKNOWN_KEY",
                        at(key.getValue()),
                        key,
                        "There is no key '" + key.getValue() + "' here." + Nearest.advice(key.getValue(), known));
            }
        }
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key) && !isNull(values.get(key));
    }

    public Optional<Node> node(String key) {
        return has(key) ? Optional.of(values.get(key)) : Optional.empty();
    }

    public Optional<String> text(String key) {
        return scalar(key, "text").map(ScalarNode::getValue);
    }

    /** Text that {@code parser} turns into a value or refuses with an {@link IllegalArgumentException} for people. */
    public <T> Optional<T> value(String key, Function<String, T> parser) {
        return scalar(key, "a single value").flatMap(scalar -> {
            try {
                return Optional.of(parser.apply(scalar.getValue().strip()));
            } catch (IllegalArgumentException e) {
                complaints.add("INVALID", at(key), scalar, at(key) + ": " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    public Optional<Fields> mapping(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof MappingNode nested) {
                return Optional.of(new Fields(at(key), nested, complaints));
            }
            complaints.add("TYPE", at(key), node, at(key) + " must be a mapping with keys of its own.");
            return Optional.empty();
        });
    }

    /** The mappings of a sequence. */
    public List<Fields> mappings(String key) {
        List<Fields> all = new ArrayList<>();
        node(key).ifPresent(node -> {
            if (node instanceof SequenceNode sequence) {
                for (int i = 0; i < sequence.getValue().size(); i++) {
                    String itemPath = at(key) + "[" + i + "]";
                    if (sequence.getValue().get(i) instanceof MappingNode nested) {
                        all.add(new Fields(itemPath, nested, complaints));
                    } else {
                        complaints.add("TYPE", itemPath, sequence.getValue().get(i), itemPath + " must be a mapping.");
                    }
                }
            } else {
                complaints.add("TYPE", at(key), node, at(key) + " must be a list.");
            }
        });
        return all;
    }

    /** The texts of a sequence, each turned into a value as {@link #value} does. */
    public <T> List<T> values(String key, Function<String, T> parser) {
        List<T> all = new ArrayList<>();
        node(key).ifPresent(node -> {
            if (!(node instanceof SequenceNode sequence)) {
                complaints.add("TYPE", at(key), node, at(key) + " must be a list.");
                return;
            }
            for (int i = 0; i < sequence.getValue().size(); i++) {
                String itemPath = at(key) + "[" + i + "]";
                Node item = sequence.getValue().get(i);
                try {
                    if (item instanceof ScalarNode scalar) {
                        all.add(parser.apply(scalar.getValue().strip()));
                    } else {
                        complaints.add("TYPE", itemPath, item, itemPath + " must be a single value.");
                    }
                } catch (IllegalArgumentException e) {
                    complaints.add("INVALID", itemPath, item, itemPath + ": " + e.getMessage());
                }
            }
        });
        return all;
    }

    /** A mapping of text to text, such as environment variables. */
    public Map<String, String> texts(String key) {
        Map<String, String> all = new LinkedHashMap<>();
        mapping(key)
                .ifPresent(nested -> nested.keys()
                        .forEach(name -> all.put(name, nested.text(name).orElse(""))));
        return all;
    }

    public void complain(String key, String code, String message) {
        complaints.add(code, at(key), values.getOrDefault(key, mapping), at(key) + ": " + message);
    }

    public String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    public Complaints complaints() {
        return complaints;
    }

    private Optional<ScalarNode> scalar(String key, String expected) {
        return node(key).flatMap(node -> {
            if (node instanceof ScalarNode scalar) {
                return Optional.of(scalar);
            }
            complaints.add("TYPE", at(key), node, at(key) + " must be " + expected + ", not a list or mapping.");
            return Optional.empty();
        });
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
