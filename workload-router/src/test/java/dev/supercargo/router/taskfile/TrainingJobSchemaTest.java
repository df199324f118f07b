package dev.supercargo.router.taskfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.Attention;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.Gradients;
import dev.supercargo.engine.workload.Optimizer;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.Urgency;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of the task file has its place in the schema of TrainingJobs, and the schema has no other field. */
class TrainingJobSchemaTest {

    /** What a TrainingJob has beyond a task file. */
    private static final Set<String> OF_THE_OBJECT = Set.of("suspend", "priority");

    private final JsonNode spec = schema();

    @Test
    void hasTheKeysOfEveryMapping() {
        Map<String, Set<String>> keys = Map.ofEntries(
                Map.entry("/properties/resources", ResourcesReader.KEYS),
                Map.entry("/properties/resources/properties/any_of/items", ResourcesReader.ALTERNATIVE_KEYS),
                Map.entry("/properties/resources/properties/job_recovery", RecoveryReader.KEYS),
                Map.entry("/properties/routing", TaskFileParser.ROUTING_KEYS),
                Map.entry("/properties/routing/properties/work", WorkReader.KEYS),
                Map.entry("/properties/routing/properties/batch", SetupReader.BATCH_KEYS),
                Map.entry("/properties/routing/properties/parallelism", SetupReader.PARALLELISM_KEYS),
                Map.entry("/properties/routing/properties/checkpoint", DataReader.CHECKPOINT_KEYS),
                Map.entry("/properties/routing/properties/data", DataReader.DATA_KEYS),
                Map.entry("/properties/routing/properties/kubernetes", ExecutionReader.KEYS),
                Map.entry("/properties/secrets/additionalProperties", ExecutionReader.SECRET_KEYS));

        assertThat(without(properties(spec), OF_THE_OBJECT.toArray(String[]::new)))
                .isEqualTo(new TreeSet<>(TaskFileParser.KEYS));
        keys.forEach(
                (path, known) -> assertThat(properties(spec.at(path))).as(path).isEqualTo(new TreeSet<>(known)));
    }

    @Test
    void coversEveryMappingThereIs() {
        assertThat(objects("", spec))
                .containsExactlyInAnyOrder(
                        "",
                        "/properties/envs",
                        "/properties/secrets",
                        "/properties/secrets/additionalProperties",
                        "/properties/volumes",
                        "/properties/resources",
                        "/properties/resources/properties/any_of/items",
                        "/properties/resources/properties/job_recovery",
                        "/properties/routing",
                        "/properties/routing/properties/work",
                        "/properties/routing/properties/batch",
                        "/properties/routing/properties/parallelism",
                        "/properties/routing/properties/checkpoint",
                        "/properties/routing/properties/data",
                        "/properties/routing/properties/kubernetes");
    }

    @Test
    void acceptsTheWordsThatTheParserAccepts() {
        assertThat(words("precision")).isEqualTo(constants(Precision.class));
        assertThat(words("optimizer")).isEqualTo(constants(Optimizer.class));
        assertThat(words("recomputation")).isEqualTo(constants(Recomputation.class));
        assertThat(words("fine_tuning")).isEqualTo(constants(FineTuning.class));
        assertThat(words("attention")).isEqualTo(constants(Attention.class));
        assertThat(words("gradients")).isEqualTo(constants(Gradients.class));
        assertThat(texts(spec.at("/properties/routing/properties/kubernetes/properties/workload/enum")))
                .isEqualTo(constants(WorkloadKind.class));
        assertThat(words("urgency")).isEqualTo(constants(Urgency.class));
        assertThat(spec.at("/properties/num_nodes/maximum").asInt()).isEqualTo(ResourcesReader.NODES_MAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "none", "ddp", "zero1", "zero2", "zero3", "fsdp", "full_shard"})
    void acceptsTheWordsOfSharding(String word) {
        assertThat(words("sharding")).contains(word).hasSize(8);
        assertThat(new TaskFileParser(new BundledKnowledge(), Grants.none())
                        .parse("run: x\nrouting: {sharding: " + word + "}", "u", Instant.EPOCH)
                        .run())
                .isEqualTo("x");
    }

    private Set<String> words(String key) {
        return texts(spec.at("/properties/routing/properties/" + key + "/enum"));
    }

    private static <E extends Enum<E>> Set<String> constants(Class<E> type) {
        return new TreeSet<>(Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList());
    }

    private static List<String> objects(String path, JsonNode schema) {
        List<String> paths = new java.util.ArrayList<>();
        if (schema.path("type").asText().equals("object")) {
            paths.add(path);
        }
        schema.path("properties")
                .properties()
                .forEach(field -> paths.addAll(objects(path + "/properties/" + field.getKey(), field.getValue())));
        if (schema.path("additionalProperties").isObject()) {
            paths.addAll(objects(path + "/additionalProperties", schema.get("additionalProperties")));
        }
        if (schema.has("items")) {
            paths.addAll(objects(path + "/items", schema.get("items")));
        }
        return paths;
    }

    private static Set<String> properties(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> without(Set<String> keys, String... others) {
        Set<String> rest = new TreeSet<>(keys);
        Arrays.asList(others).forEach(rest::remove);
        return rest;
    }

    private static Set<String> texts(JsonNode array) {
        return new TreeSet<>(StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }

    private static JsonNode schema() {
        try {
            return new YAMLMapper()
                    .readTree(BundledKnowledge.ROOT
                            .resolve("k8s/crds/trainingjobs.supercargo.dev.yaml")
                            .toFile())
                    .at("/spec/versions/0/schema/openAPIV3Schema/properties/spec");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
