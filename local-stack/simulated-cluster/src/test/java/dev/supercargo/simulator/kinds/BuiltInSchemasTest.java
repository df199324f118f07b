package dev.supercargo.simulator.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.ResourceStore;
import org.junit.jupiter.api.Test;

final class BuiltInSchemasTest {

    private final ObjectNode schemas = BuiltInSchemas.all();

    @Test
    void everyKindThatNeedsNoDefinitionHasOne() {
        try (ResourceStore store = ResourceStore.inMemory(1)) {
            assertThat(new KnownTypes(store).all())
                    .extracting(ResourceType::kind)
                    .allSatisfy(kind -> assertThat(
                                    schemas.path(kind).path("description").asText())
                            .as(kind)
                            .isNotEmpty());
        }
    }

    @Test
    void theyReferToOneAnotherOnly() {
        assertThat(schemas.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(schemas.has(reference.replace("#/components/schemas/", "")))
                        .as(reference)
                        .isTrue());
    }

    @Test
    void listsMapsAndTextsAreTold() {
        JsonNode pod = Json.at(schemas, "PodSpec", "properties");

        assertThat(Json.text(pod, "containers", "type")).isEqualTo("array");
        assertThat(pod.at("/containers/items/allOf/0/$ref").asText()).isEqualTo("#/components/schemas/Container");
        assertThat(Json.text(pod, "nodeSelector", "additionalProperties", "type"))
                .isEqualTo("string");
        assertThat(Json.text(pod, "restartPolicy", "description")).startsWith("Never or OnFailure");
    }
}
