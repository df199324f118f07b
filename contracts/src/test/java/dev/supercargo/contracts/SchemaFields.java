package dev.supercargo.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The fields an object schema names. */
final class SchemaFields {

    private SchemaFields() {}

    static Set<String> names(Fact fact) {
        return names(EventSchema.of(fact).json());
    }

    static Set<String> required(Fact fact) {
        return required(EventSchema.of(fact).json());
    }

    static Set<String> names(JsonNode objectSchema) {
        Set<String> names = new TreeSet<>();
        objectSchema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    static Set<String> required(JsonNode objectSchema) {
        Set<String> names = new TreeSet<>();
        objectSchema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }
}
