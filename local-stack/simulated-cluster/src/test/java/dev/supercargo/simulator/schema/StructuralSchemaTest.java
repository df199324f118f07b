package dev.supercargo.simulator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StructuralSchemaTest {

    private static final StructuralSchema SCHEMA = new StructuralSchema(yaml("""
            type: object
            required: [spec]
            properties:
              spec:
                type: object
                required: [run]
                properties:
                  run: {type: string, minLength: 1, maxLength: 10}
                  name: {type: string, pattern: '^[a-z]+$'}
                  precision: {type: string, enum: [fp32, bf16]}
                  nodes: {type: integer, format: int32, minimum: 1, maximum: 8}
                  share: {type: number, minimum: 0, exclusiveMinimum: true}
                  memory: {x-kubernetes-int-or-string: true}
                  suspend: {type: boolean, default: false}
                  since: {type: string, format: date-time, nullable: true}
                  envs: {type: object, maxProperties: 1, additionalProperties: {type: string}}
                  regions: {type: array, maxItems: 2, x-kubernetes-list-type: set, items: {type: string}}
                  free: {type: object, x-kubernetes-preserve-unknown-fields: true}
            """));

    private static ObjectNode yaml(String text) {
        try {
            return Json.readYaml(text, ObjectNode.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void unknownFieldsArePrunedUnlessTheyArePreserved() {
        ObjectNode object = yaml("{metadata: {name: a}, x: 1, spec: {run: a, y: 1, envs: {A: b}, free: {z: 1}}}");

        assertThat(SCHEMA.prune(object)).containsExactly("x", "spec.y");
        assertThat(object).isEqualTo(yaml("{metadata: {name: a}, spec: {run: a, envs: {A: b}, free: {z: 1}}}"));
    }

    @Test
    void defaultsAreSetWhereTheFieldIsAbsent() {
        ObjectNode object = yaml("{spec: {run: a}}");

        SCHEMA.complete(object);

        assertThat(object).isEqualTo(yaml("{spec: {run: a, suspend: false}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                            | spec                | Required value
            {spec: {}}                                    | spec.run            | Required value
            {spec: {run: 7}}                              | spec.run            | must be of type string: "integer"
            {spec: {run: ''}}                             | spec.run            | should be at least 1 chars long
            {spec: {run: 'more than ten'}}                | spec.run            | Too long: may not be more than 10
            {spec: {run: a, name: B}}                     | spec.name           | should match '^[a-z]+$'
            {spec: {run: a, precision: fp64}}             | spec.precision      | supported values: "fp32", "bf16"
            {spec: {run: a, nodes: 0}}                    | spec.nodes          | greater than or equal to 1
            {spec: {run: a, nodes: 9}}                    | spec.nodes          | less than or equal to 8
            {spec: {run: a, nodes: 1.5}}                  | spec.nodes          | must be of type integer
            {spec: {run: a, share: 0}}                    | spec.share          | greater than 0
            {spec: {run: a, memory: true}}                | spec.memory         | must be of type integer,string
            {spec: {run: a, since: yesterday}}            | spec.since          | of format date-time
            {spec: {run: a, envs: {A: b, B: c}}}          | spec.envs           | must have at most 1 items
            {spec: {run: a, envs: {A: 1}}}                | spec.envs.A         | must be of type string
            {spec: {run: a, regions: [a, b, c]}}          | spec.regions        | Too many: 3
            {spec: {run: a, regions: [a, a]}}             | spec.regions[1]     | Duplicate value: "a"
            """)
    void aViolationIsNamedWithItsField(String object, String field, String message) {
        assertThat(SCHEMA.violations(yaml(object))).singleElement().satisfies(cause -> {
            assertThat(cause.field()).isEqualTo(field);
            assertThat(cause.message()).contains(message);
        });
    }

    @Test
    void whatIsValidHasNoViolation() {
        assertThat(SCHEMA.violations(
                        yaml("{metadata: {x: 1}, spec: {run: a, name: b, nodes: 8, share: 0.1, memory: 64+,"
                                + " since: null, regions: [a, b], free: {a: [1]}}}")))
                .isEmpty();
    }

    @Test
    void aSchemaThatIsNotStructuralIsRefusedWithThePlace() {
        assertThat(SchemaStructure.violations(
                        yaml("{type: object, properties: {a: {}, b: {type: array}, c: {type: text},"
                                + " d: {type: string, pattern: '('}}}"),
                        "schema"))
                .extracting(Cause::field)
                .containsExactly(
                        "schema.properties[a].type",
                        "schema.properties[b].items",
                        "schema.properties[c].type",
                        "schema.properties[d].pattern");
    }
}
