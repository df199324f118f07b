package dev.supercargo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.contracts.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Topics that Strimzi creates are those that the services would create themselves. */
class KafkaTopicsTest {

    private static final Chart CHART =
            Chart.with(Map.of("kafka.strimzi.enabled", true, "kafka.strimzi.cluster", "events"));

    @Test
    void areThoseOfTheContracts() {
        Map<String, Map<String, String>> expected = Arrays.stream(Topic.values())
                .collect(Collectors.toMap(
                        Topic::topicName, topic -> topic.retention().topicConfig()));

        Map<String, Map<String, String>> rendered = topics(false)
                .collect(Collectors.toMap(KafkaTopicsTest::name, topic -> config(topic.at("/spec/config"))));

        assertThat(rendered).isEqualTo(expected);
    }

    @Test
    void haveThePartitionsThatServicesCreate() {
        int partitions = Integer.parseInt(SourceTree.matches(
                        "KAFKA_PARTITIONS:(\\d+)",
                        SourceTree.read("chassis/src/main/resources/META-INF/microprofile-config.properties"))
                .first());

        assertThat(topics(false))
                .allSatisfy(topic ->
                        assertThat(topic.at("/spec/partitions").asInt()).isEqualTo(partitions));
        assertThat(topics(true))
                .allSatisfy(topic ->
                        assertThat(topic.at("/spec/partitions").asInt()).isEqualTo(1));
    }

    @Test
    void includeTheDeadLetterTopicsOfEveryReader() {
        TreeSet<String> used = Platform.MODULES.values().stream()
                .map(module -> SourceTree.read(module + "/src/main/resources/application.properties"))
                .flatMap(properties -> SourceTree.matches("dead-letter-queue\\.topic=(\\S+)", properties).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(topics(true).map(KafkaTopicsTest::name).toList()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void outliveTheReleaseAndBelongToTheCluster() {
        assertThat(CHART.kind("KafkaTopic")).allSatisfy(topic -> {
            assertThat(topic.at("/metadata/annotations/helm.sh~1resource-policy")
                            .asText())
                    .isEqualTo("keep");
            assertThat(topic.at("/metadata/labels/strimzi.io~1cluster").asText())
                    .isEqualTo("events");
        });
    }

    @Test
    void areCreatedByOneSideOnly() {
        assertThat(CHART.only("Deployment", "catalog").toString())
                .contains("{\"name\":\"KAFKA_CREATE_TOPICS\",\"value\":\"false\"}");
        assertThat(Chart.defaults().only("Deployment", "catalog").toString())
                .contains("{\"name\":\"KAFKA_CREATE_TOPICS\",\"value\":\"true\"}");
    }

    private static Stream<JsonNode> topics(boolean deadLetters) {
        return CHART.kind("KafkaTopic").filter(topic -> name(topic).endsWith(".dlq") == deadLetters);
    }

    private static String name(JsonNode topic) {
        return topic.at("/metadata/name").asText();
    }

    private static Map<String, String> config(JsonNode config) {
        Map<String, String> values = new TreeMap<>();
        config.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        return values;
    }
}
