package dev.supercargo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    static List<Example> all() {
        return Example.golden();
    }

    static Stream<Example> ofThisVersion() {
        return Example.golden().stream().filter(example -> !example.isFuture());
    }

    static Stream<Example> future() {
        return Example.golden().stream().filter(Example::isFuture);
    }

    static Stream<Example> old() {
        return Example.golden().stream().filter(Example::isOld);
    }

    static Stream<Arguments> requiredFields() {
        return Example.golden().stream()
                .filter(example -> !example.isOld() && !example.isFuture())
                .flatMap(example ->
                        SchemaFields.required(example.fact()).stream().map(field -> Arguments.of(example, field)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isValidAgainstItsSchema(Example example) {
        assertThat(EventSchema.of(example.fact()).problems(example.json())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofThisVersion")
    void becomesARecordAndTheSameJsonAgain(Example example) {
        JsonNode written = Payload.write(example.read());
        assertThat(Payload.sameJson(written, example.json()))
                .as("%s is the same JSON as %s", written, example.json())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void aRecordEqualsItselfAfterTheWire(Example example) {
        Event event = example.read();
        assertThat(Payload.read(Payload.write(event), example.fact().recordClass()))
                .isEqualTo(event);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("future")
    void aFieldOfTheFutureIsIgnored(Example example) {
        JsonNode written = Payload.write(example.read());
        assertThat(Payload.sameJson(written, example.json())).isFalse();
        assertThat(EventSchema.of(example.fact()).problems(written)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("old")
    void anOlderProducerWroteNoOptionalField(Example example) {
        assertThat(example.json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(SchemaFields.required(example.fact()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void anUnknownFieldAnywhereIsValidAndReadable(Example example) {
        ObjectNode json = example.json().deepCopy();
        for (ObjectNode object : objectsWithNamedFields(json)) {
            object.put("fieldOfTheFuture", 42);
        }
        assertThat(EventSchema.of(example.fact()).problems(json)).isEmpty();
        assertThat(Payload.read(json, example.fact().recordClass())).isEqualTo(example.read());
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("requiredFields")
    void isRefusedWithoutARequiredField(Example example, String field) {
        ObjectNode json = example.json().deepCopy();
        json.remove(field);
        assertThat(EventSchema.of(example.fact()).problems(json))
                .singleElement()
                .asString()
                .contains(field);
        assertThatThrownBy(() -> Payload.read(json, example.fact().recordClass()))
                .hasMessageContaining(field);
    }

    @ParameterizedTest(name = "{0} with {1} null")
    @MethodSource("requiredFields")
    void isRefusedWithANullInARequiredField(Example example, String field) {
        ObjectNode json = example.json().deepCopy();
        json.putNull(field);
        assertThat(EventSchema.of(example.fact()).problems(json)).isNotEmpty();
        assertThatThrownBy(() -> Payload.read(json, example.fact().recordClass()))
                .hasMessageContaining(field);
    }

    @Test
    void atLeastOneExampleComesFromTheFuture() {
        assertThat(future()).isNotEmpty();
    }

    /** Objects of the payload except maps, whose keys are data: adding one there would not be an unknown field. */
    private static List<ObjectNode> objectsWithNamedFields(ObjectNode root) {
        List<ObjectNode> found = new ArrayList<>(List.of(root));
        root.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode object && (object.has("currency") || object.has("optionId"))) {
                found.add(object);
            }
            field.getValue().forEach(element -> {
                if (element instanceof ObjectNode object && field.getValue().isArray()) {
                    found.addAll(objectsWithNamedFields(object));
                }
            });
        });
        return found;
    }
}
