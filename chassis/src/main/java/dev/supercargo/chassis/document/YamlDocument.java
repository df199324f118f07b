package dev.supercargo.chassis.document;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a text as one YAML mapping (JSON is one too), within limits that keep hostile files harmless. */
public final class YamlDocument {

    private static final int DEPTH_MAX = 20;

    private YamlDocument() {}

    /** @throws dev.supercargo.chassis.problem.Problem naming the line, if the text is no such mapping */
    public static MappingNode read(String text, DocumentKind kind) {
        Complaints complaints = new Complaints(kind);
        try {
            // The events come before any node is built, so that neither nesting nor aliases can blow up.
            checkEvents(text, kind, complaints);
            complaints.throwIfAny();
            Node root = new Compose(settings(kind)).composeString(text).orElse(null);
            if (root instanceof MappingNode mapping) {
                return mapping;
            }
            complaints.add(
                    "NOT_A_MAPPING",
                    "",
                    root == null ? null : root.getStartMark().orElse(null),
                    kind.expectation());
        } catch (MarkedYamlEngineException e) {
            complaints.add(
                    "YAML",
                    "",
                    e.getProblemMark().orElse(null),
                    "This is not valid " + kind.format() + ": " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            complaints.add(
                    "YAML",
                    "",
                    (org.snakeyaml.engine.v2.exceptions.Mark) null,
                    "This is not valid " + kind.format() + ": " + e.getMessage() + ".");
        }
        complaints.throwIfAny();
        throw new IllegalStateException("a complaint was added above");
    }

    private static void checkEvents(String text, DocumentKind kind, Complaints complaints) {
        int depth = 0;
        for (Event event : new Parse(settings(kind)).parseString(text)) {
            switch (event.getEventId()) {
                case Alias -> {
                    complaints.add(
                            "ALIAS",
                            "",
                            event.getStartMark().orElse(null),
                            "YAML aliases (*name) are not accepted. Maybe write the value out.");
                    return;
                }
                case MappingStart, SequenceStart -> {
                    depth++;
                    if (depth > DEPTH_MAX) {
                        complaints.add(
                                "TOO_DEEP",
                                "",
                                event.getStartMark().orElse(null),
                                "The " + kind.noun() + " nests deeper than " + DEPTH_MAX + " levels.");
                        return;
                    }
                }
                case MappingEnd, SequenceEnd -> depth--;
                case Scalar, StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
            }
        }
    }

    private static LoadSettings settings(DocumentKind kind) {
        return LoadSettings.builder()
                .setLabel(kind.noun())
                .setCodePointLimit(kind.bytesMax())
                .build();
    }
}
