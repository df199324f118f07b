package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.Session;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Option;

/** How a benchmark answers: in tables for people, or as one JSON object for programs. */
@NullUnmarked
public final class Answer {

    @Option(names = "--json", description = "One JSON object instead of tables.")
    private boolean json;

    /**
     * @param object fills the JSON object
     * @param tables prints them
     */
    public void give(Session session, Consumer<ObjectNode> object, Runnable tables) {
        if (json) {
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            object.accept(result);
            session.print(result.toString());
        } else {
            tables.run();
        }
    }
}
