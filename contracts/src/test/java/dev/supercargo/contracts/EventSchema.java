package dev.supercargo.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A JSON Schema file, both as a validator and as the JSON it is. */
record EventSchema(Path file, JsonNode json) {

    static final Path FOLDER = Fact.RESOURCES.resolve("schemas");
    static final String BASE = "https://supercargo.dev/schemas/";

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(BASE, "classpath:schemas/")));
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    static EventSchema of(Fact fact) {
        return at(FOLDER.resolve(fact.schemaFile()));
    }

    static EventSchema at(Path file) {
        try {
            return new EventSchema(file, ContractJson.mapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    String id() {
        return json.path("$id").asText();
    }

    List<String> problems(JsonNode payload) {
        JsonSchema schema = FACTORY.getSchema(SchemaLocation.of(id()), CONFIG);
        return schema.validate(payload).stream().map(Object::toString).sorted().toList();
    }

    /** The schema file that {@code node} refers to, relative to this one. */
    EventSchema follow(JsonNode node) {
        return at(Objects.requireNonNull(file.getParent())
                .resolve(node.path("$ref").asText())
                .normalize());
    }

    static List<EventSchema> all() {
        return Example.files(FOLDER)
                .map(EventSchema::at)
                .sorted(Comparator.comparing(EventSchema::id))
                .toList();
    }

    @Override
    public String toString() {
        return FOLDER.relativize(file).toString();
    }
}
