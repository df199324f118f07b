package dev.supercargo.pricing.pricelists;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/**
 * Walks through JSON of any length: only what a visitor asks for as a tree is held in memory, one tree at a time. Not
 * thread-safe.
 */
final class JsonWalk implements AutoCloseable {

    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final int DEEPEST = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .build();
    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

    /** Is called with the walk standing on a value, which it may enter, read as a tree, or leave alone. */
    interface Visitor {
        void visit(String name) throws IOException;
    }

    /** Reads the text. */
    interface Reader {
        void read(JsonWalk walk) throws IOException;
    }

    private final JsonParser parser;

    private JsonWalk(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads every document of {@code in}.
     *
     * @throws UnusablePriceList if it is not JSON or breaks off
     */
    static void through(InputStream in, Reader reader) throws IOException {
        try (JsonWalk walk = new JsonWalk(FACTORY.createParser(in))) {
            if (walk.parser.nextToken() == null) {
                throw new UnusablePriceList(0, "file", "is empty");
            }
            do {
                reader.read(walk);
            } while (walk.parser.nextToken() != null);
        } catch (JsonProcessingException e) {
            throw new UnusablePriceList(
                    0,
                    "file",
                    "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse("")
                            + ". Maybe the file is cut off or is no JSON.");
        }
    }

    /** Visits each field of the object on which the walk stands; the value of another kind is passed over. */
    void fields(Visitor visitor) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            visitAndPass(name, visitor);
        }
    }

    /** Visits each item of the array on which the walk stands; a value of another kind is passed over. */
    void items(Visitor visitor) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            visitAndPass("", visitor);
        }
    }

    private void visitAndPass(String name, Visitor visitor) throws IOException {
        visitor.visit(name);
        JsonToken left = parser.currentToken();
        if (left != null && left.isStructStart()) {
            parser.skipChildren();
        }
    }

    /** The value on which the walk stands. */
    JsonNode tree() throws IOException {
        return MAPPER.readTree(parser);
    }

    String text() throws IOException {
        return parser.getValueAsString("");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
