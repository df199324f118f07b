package dev.supercargo.planner.standing;

import dev.supercargo.chassis.document.Complaints;
import dev.supercargo.chassis.document.DocumentKind;
import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.YamlDocument;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** A question that may leave out what the platform knows. */
public final class Draft {

    private final String text;
    private final MappingNode root;
    private final Fields fields;

    private Draft(String text, MappingNode root, DocumentKind kind) {
        this.text = text;
        this.root = root;
        this.fields = new Fields("", root, new Complaints(kind));
    }

    /**
     * @param question nothing at all asks for everything that is known
     * @throws dev.supercargo.chassis.problem.Problem if the text is no mapping
     */
    public static Draft of(String question, DocumentKind kind) {
        kind.requireSize(question);
        String text = question.isBlank() ? "{}" : question;
        return new Draft(text, YamlDocument.read(text, kind), kind);
    }

    /** Whether the question says something about it, if only that there is none. */
    public boolean says(String key) {
        return fields.keys().contains(key);
    }

    /** What it says, with complaints of its own. */
    public Fields fields() {
        return fields;
    }

    /** Empty if it is absent, or no single value, which is the reader's to complain of. */
    public Optional<String> value(String key) {
        return fields.text(key).map(String::strip);
    }

    /**
     * The question with more keys. What it says keeps its lines, so that complaints name the asker's.
     *
     * @param more values as JSON, by key
     */
    public String with(SequencedMap<String, String> more) {
        if (more.isEmpty()) {
            return text;
        }
        if (root.getFlowStyle() == FlowStyle.FLOW) {
            int inside = root.getStartMark().map(Mark::getIndex).orElseThrow() + 1;
            String keys = more.entrySet().stream()
                    .map(entry -> '"' + entry.getKey() + "\": " + entry.getValue() + ", ")
                    .collect(Collectors.joining());
            int offset = text.offsetByCodePoints(0, inside);
            return text.substring(0, offset) + keys + text.substring(offset);
        }
        String indent = " ".repeat(root.getStartMark().map(Mark::getColumn).orElse(0));
        return text
                + (text.endsWith("\n") ? "" : "\n")
                + more.entrySet().stream()
                        .map(entry -> indent + entry.getKey() + ": " + entry.getValue() + "\n")
                        .collect(Collectors.joining());
    }
}
