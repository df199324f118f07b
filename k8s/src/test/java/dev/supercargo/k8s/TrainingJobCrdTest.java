package dev.supercargo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an API server asks of a CustomResourceDefinition, as far as it can be told without one. */
class TrainingJobCrdTest {

    private static final Path CRD = SourceTree.ROOT.resolve("k8s/crds/trainingjobs.supercargo.dev.yaml");

    private final JsonNode definition = Yaml.one(CRD);
    private final JsonNode version = definition.at("/spec/versions/0");
    private final Map<String, JsonNode> schemas = schemas("", version.at("/schema/openAPIV3Schema"));

    @Test
    void isTheSameInTheChartAndForKubectl() {
        assertThat(SourceTree.CHART.resolve("crds").resolve(CRD.getFileName())).hasSameTextualContentAs(CRD);
        assertThat(Yaml.texts(Yaml.one(CRD.resolveSibling("kustomization.yaml")).path("resources")))
                .containsExactly(CRD.getFileName().toString());
    }

    @Test
    void hasTheNamesThatPeopleType() {
        assertThat(definition.at("/metadata/name").asText()).isEqualTo("trainingjobs.supercargo.dev");
        assertThat(Yaml.texts(definition.at("/spec/names/shortNames"))).containsExactly("tj");
        assertThat(version.path("name").asText()).isEqualTo("v1");
        assertThat(version.at("/subresources/status").isObject()).isTrue();
    }

    @Test
    void isStructural() {
        assertThat(schemas).allSatisfy((path, schema) -> {
            boolean open = schema.path("x-kubernetes-int-or-string").asBoolean()
                    || schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
            assertThat(schema.has("type") != open)
                    .as("%s has either a type or says what else it takes", path)
                    .isTrue();
            assertThat(schema.has("properties") && schema.has("additionalProperties"))
                    .as(path)
                    .isFalse();
            assertThat(schema.path("type").asText().equals("array")).as(path).isEqualTo(schema.has("items"));
        });
    }

    /** An API server refuses anything more about metadata than its type. */
    @Test
    void explainsEveryFieldButMetadata() {
        assertThat(schemas).allSatisfy((path, schema) -> {
            if (path.equals("/metadata")) {
                assertThat(schema)
                        .isEqualTo(JsonNodeFactory.instance.objectNode().put("type", "object"));
            } else {
                assertThat(schema.path("description").asText()).as(path).isNotBlank();
            }
        });
    }

    /** The cost of a rule is estimated from the largest value; without bounds an API server may refuse the rules. */
    @Test
    void boundsWhatAUserCanWrite() {
        schemas.forEach((path, schema) -> {
            if (path.startsWith("/spec")) {
                switch (schema.path("type").asText()) {
                    case "string" ->
                        assertThat(schema.has("maxLength") || schema.has("enum"))
                                .as(path)
                                .isTrue();
                    case "array" -> assertThat(schema.has("maxItems")).as(path).isTrue();
                    case "object" ->
                        assertThat(schema.has("properties") || schema.has("maxProperties"))
                                .as(path)
                                .isTrue();
                    default -> assertThat(path).isNotEmpty();
                }
            }
        });
    }

    @Test
    void letsNothingButSuspendAndPriorityChangeOnceAccepted() {
        List<String> rules = Yaml.items(schemas.get("").path("x-kubernetes-validations"))
                .map(rule -> rule.path("rule").asText())
                .toList();

        schemas.get("/spec").path("properties").fieldNames().forEachRemaining(field -> {
            if (!Set.of("suspend", "priority").contains(field)) {
                assertThat(rules)
                        .anyMatch(rule -> rule.startsWith("!has(oldSelf.status)")
                                && rule.contains("self.spec." + field + " == oldSelf.spec." + field));
            }
        });
        assertThat(rules).noneMatch(rule -> rule.contains("suspend") || rule.contains("priority"));
    }

    @Test
    void printsWhatTheStatusHolds() {
        assertThat(Yaml.items(version.path("additionalPrinterColumns"))
                        .map(column -> column.path("name").asText()))
                .containsExactly("State", "Place", "Progress", "Cost", "ETA", "Age", "Job", "Reason");
        assertThat(Yaml.items(version.path("additionalPrinterColumns"))
                        .map(column -> column.path("jsonPath").asText())
                        .filter(path -> path.startsWith(".status"))
                        .map(path -> path.replace('.', '/')))
                .allSatisfy(path -> assertThat(schemas).containsKey(path));
    }

    private static Map<String, JsonNode> schemas(String path, JsonNode schema) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        all.put(path, schema);
        schema.path("properties")
                .properties()
                .forEach(field -> all.putAll(schemas(path + "/" + field.getKey(), field.getValue())));
        if (schema.has("items")) {
            all.putAll(schemas(path + "/items", schema.get("items")));
        }
        if (schema.has("additionalProperties")) {
            all.putAll(schemas(path + "/*", schema.get("additionalProperties")));
        }
        return all;
    }
}
