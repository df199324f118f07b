package dev.supercargo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.quantities.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The record is what our services use, the schema what everybody else reads: they must say the same. */
class SchemaMatchesRecordTest {

    private static final Set<Type> INTEGERS = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Type> DOUBLES = Set.of(double.class, Double.class);
    private static final Map<Type, String> COMMON =
            Map.of(Money.class, "money", BigDecimal.class, "decimal", Duration.class, "duration");

    static List<Fact> facts() {
        return Fact.all();
    }

    static List<EventSchema> schemas() {
        return EventSchema.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void namesTheSameFieldsWithTheSameTypesAndTheSameOptionality(Fact fact) {
        EventSchema schema = EventSchema.of(fact);
        assertSameObject(fact.recordClass(), schema, schema.json());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void everyFieldIsDescribed(EventSchema schema) {
        assertThat(schema.json().path("description").asText()).isNotBlank();
        assertThat(schema.json().findParents("properties"))
                .allSatisfy(object -> object.path("properties")
                        .properties()
                        .forEach(field -> assertThat(
                                        field.getValue().path("description").asText())
                                .as(field.getKey())
                                .isNotBlank()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void toleratesUnknownFields(EventSchema schema) {
        assertThat(schema.json().findValues("additionalProperties")).noneMatch(JsonNode::isBoolean);
        assertThat(schema.json().findValues("unevaluatedProperties")).isEmpty();
    }

    private static void assertSameObject(Class<?> record, EventSchema schema, JsonNode object) {
        assertThat(object.path("type").asText()).as(record.getSimpleName()).isEqualTo("object");
        assertThat(SchemaFields.names(object))
                .as("fields of %s", record.getSimpleName())
                .isEqualTo(componentNames(record, component -> true));
        assertThat(SchemaFields.required(object))
                .as("required fields of %s: the components that are not @Nullable", record.getSimpleName())
                .isEqualTo(componentNames(record, component -> !isNullable(component)));
        for (RecordComponent component : record.getRecordComponents()) {
            assertSameType(
                    component.getGenericType(),
                    schema,
                    object.path("properties").path(component.getName()),
                    record.getSimpleName() + "." + component.getName());
        }
    }

    private static void assertSameType(Type type, EventSchema schema, JsonNode node, String where) {
        if (COMMON.containsKey(type)) {
            assertThat(node.path("$ref").asText()).as(where).isEqualTo("../common/" + COMMON.get(type) + ".json");
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            assertJsonType(node, "object", "", where);
            assertThat(generic.getActualTypeArguments()[0]).as(where).isEqualTo(String.class);
            assertSameType(
                    generic.getActualTypeArguments()[1], schema, node.path("additionalProperties"), where + " values");
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            assertJsonType(node, "array", "", where);
            assertSameType(generic.getActualTypeArguments()[0], schema, node.path("items"), where + " items");
        } else if (type instanceof Class<?> record && record.isRecord() && node.has("$ref")) {
            EventSchema referred = schema.follow(node);
            assertSameObject(record, referred, referred.json());
        } else if (type instanceof Class<?> record && record.isRecord()) {
            assertSameObject(record, schema, node);
        } else if (type == Instant.class) {
            assertJsonType(node, "string", "date-time", where);
        } else if (type == LocalDate.class) {
            assertJsonType(node, "string", "date", where);
        } else if (type == String.class) {
            assertJsonType(node, "string", "", where);
        } else if (type == boolean.class || type == Boolean.class) {
            assertJsonType(node, "boolean", "", where);
        } else if (INTEGERS.contains(type)) {
            assertJsonType(node, "integer", "", where);
        } else if (DOUBLES.contains(type)) {
            assertJsonType(node, "number", "", where);
        } else {
            throw new AssertionError(where + " has type " + type.getTypeName()
                    + ", which has no JSON form yet. Maybe decide one in docs/events.md and add it here.");
        }
    }

    private static void assertJsonType(JsonNode node, String type, String format, String where) {
        assertThat(node.path("type").asText()).as("type of %s", where).isEqualTo(type);
        assertThat(node.path("format").asText()).as("format of %s", where).isEqualTo(format);
    }

    private static Set<String> componentNames(Class<?> record, Predicate<RecordComponent> filter) {
        return Arrays.stream(record.getRecordComponents())
                .filter(filter)
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
