package dev.supercargo.simulator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Json;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
        assertThat(SCHEMA.violations(Optional.empty(), yaml(object)))
                .singleElement()
                .satisfies(cause -> {
                    assertThat(cause.field()).isEqualTo(field);
                    assertThat(cause.message()).contains(message);
                });
    }

    @Test
    void whatIsValidHasNoViolation() {
        assertThat(SCHEMA.violations(
                        Optional.empty(),
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

    private static List<Cause> judged(String rules, String before, String after) {
        StructuralSchema schema = new StructuralSchema(yaml("""
                type: object
                properties:
                  spec:
                    type: object
                    x-kubernetes-validations: %s
                    properties:
                      run: {type: string}
                      epochs: {type: integer}
                      steps: {type: integer}
                      share: {type: number}
                """.formatted(rules)));
        return schema.violations(before.isEmpty() ? Optional.empty() : Optional.of(yaml(before)), yaml(after));
    }

    @Test
    void anExpressionThatDoesNotHoldIsToldWithItsMessage() {
        String rules = "[{rule: 'has(self.epochs) != has(self.steps)', message: give epochs or steps},"
                + " {rule: 'self.share <= 1', messageExpression: '\"share \" + string(self.share) + \" is above 1\"',"
                + " fieldPath: .share}]";

        assertThat(judged(rules, "", "{spec: {epochs: 3, share: 1}}")).isEmpty();
        assertThat(judged(rules, "", "{spec: {epochs: 3, steps: 4, share: 1.5}}"))
                .extracting(Cause::field, Cause::message)
                .satisfiesExactly(
                        first -> assertThat(first.toList())
                                .containsExactly("spec", "Invalid value: \"object\": give epochs or steps"),
                        second -> assertThat(second.toList())
                                .containsExactly("spec.share", "Invalid value: \"object\": share 1.5 is above 1"));
    }

    @Test
    void aRuleOnTheOldValueHoldsForChangesOnly() {
        String rules = "[{rule: 'self.run == oldSelf.run', message: run cannot be changed}]";

        assertThat(judged(rules, "", "{spec: {run: a}}")).isEmpty();
        assertThat(judged(rules, "{spec: {run: a}}", "{spec: {run: a}}")).isEmpty();
        assertThat(judged(rules, "{spec: {run: a}}", "{spec: {run: b}}"))
                .singleElement()
                .satisfies(cause -> assertThat(cause.message()).endsWith("run cannot be changed"));
    }

    @Test
    void anExpressionThatCannotBeEvaluatedIsAViolation() {
        assertThat(judged("[{rule: 'self.run.size() > 0'}]", "", "{spec: {}}"))
                .singleElement()
                .satisfies(cause -> assertThat(cause.message()).contains("rule evaluation error"));
    }

    @Test
    void anExpressionThatDoesNotCompileIsRefusedWithTheDefinition() {
        assertThat(SchemaStructure.violations(
                        yaml("{type: object, x-kubernetes-validations: [{rule: 'self.a ==='}, {rule: 'nope(self)'}]}"),
                        "schema"))
                .extracting(Cause::field)
                .containsExactly("schema.x-kubernetes-validations[0].rule", "schema.x-kubernetes-validations[1].rule");
    }
}
