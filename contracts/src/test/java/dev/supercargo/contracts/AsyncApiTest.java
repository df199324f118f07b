package dev.supercargo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {

    private static final Path FILE = Fact.RESOURCES.resolve("asyncapi.yaml");
    private static final Map<String, String> SERVICES = Map.of(
            "catalog", "catalog-service",
            "pricing", "pricing-service",
            "routing", "workload-router",
            "capacity", "capacity-planner");

    private static JsonNode document = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void parse() throws IOException {
        document = new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile());
    }

    static List<Fact> facts() {
        return Fact.all();
    }

    @Test
    void isAsyncApi3() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void itsChannelsAreTheTopics() {
        assertThat(elements(document.path("channels")))
                .extracting(channel -> channel.path("address").asText())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aChannelForgetsAsItsTopicDoes(Topic topic) {
        JsonNode kafka = channelOf(topic).path("bindings").path("kafka");
        assertThat(kafka.path("topic").asText()).isEqualTo(topic.topicName());
        Map<String, String> configuration = new TreeMap<>();
        kafka.path("topicConfiguration")
                .properties()
                .forEach(entry -> configuration.put(entry.getKey(), joined(entry)));
        assertThat(configuration).isEqualTo(topic.retention().topicConfig());
    }

    @ParameterizedTest
    @EnumSource
    void aChannelCarriesTheFactsOfItsTopic(Topic topic) {
        Set<String> names =
                topic.eventClasses().values().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        assertThat(channelOf(topic).path("messages").properties())
                .allSatisfy(message -> assertThat(reference(message.getValue()))
                        .isEqualTo("#/components/messages/" + message.getKey()))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void everyEventHasAMessageThatPointsToItsSchema(Fact fact) {
        JsonNode message = document.path("components")
                .path("messages")
                .path(fact.recordClass().getSimpleName());
        assertThat(message.path("name").asText()).isEqualTo(fact.cloudEventsType());
        assertThat(message.at("/headers/properties/ce_type/const").asText()).isEqualTo(fact.cloudEventsType());
        assertThat(message.path("summary").asText())
                .isEqualTo(EventSchema.of(fact).json().path("description").asText());
        assertThat(reference(message.path("traits").path(0))).isEqualTo("#/components/messageTraits/CloudEvent");
        String schema = reference(message.path("payload").path("schema"));
        assertThat(FILE.resolveSibling(schema).normalize()).isRegularFile();
        assertThat(schema).isEqualTo("./schemas/" + fact.schemaFile());
    }

    @Test
    void noMessageIsWithoutAnEvent() {
        assertThat(document.path("components").path("messages"))
                .hasSize(Fact.all().size());
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheOwnerOfATopicPublishesToIt(Topic topic) {
        assertThat(operationsOn(topic, "send"))
                .extracting(AsyncApiTest::service)
                .containsExactly(SERVICES.get(topic.owner()));
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicHasAReaderWithItsDeadLetterTopic(Topic topic) {
        assertThat(operationsOn(topic, "receive"))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                operation.path("x-dead-letter-topic").asText())
                        .isEqualTo(topic.deadLetterTopic(service(operation))));
    }

    @ParameterizedTest
    @EnumSource
    void theEventsPageListsTheTopicWithItsReaders(Topic topic) throws IOException {
        Path page = Path.of(System.getProperty("supercargo.root", ".."), "docs", "events.md");
        String readers = operationsOn(topic, "receive").stream()
                .map(AsyncApiTest::service)
                .map(AsyncApiTest::shortName)
                .sorted()
                .collect(Collectors.joining(", "));
        assertThat(Files.readAllLines(page))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| `" + topic.topicName() + "` |")
                        .endsWith(
                                "| " + shortName(SERVICES.getOrDefault(topic.owner(), "?")) + " | " + readers + " |"));
    }

    private static String shortName(String service) {
        return service.replaceAll("^(workload|capacity)-|-service$", "");
    }

    private static JsonNode channelOf(Topic topic) {
        return elements(document.path("channels")).stream()
                .filter(channel -> channel.path("address").asText().equals(topic.topicName()))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> operationsOn(Topic topic, String action) {
        return elements(document.path("operations")).stream()
                .filter(operation -> operation.path("action").asText().equals(action))
                .filter(operation -> document.at(
                                reference(operation.path("channel")).substring(1))
                        .equals(channelOf(topic)))
                .toList();
    }

    private static String service(JsonNode operation) {
        return operation.path("tags").path(0).path("name").asText();
    }

    private static String reference(JsonNode node) {
        return node.path("$ref").asText();
    }

    private static List<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    private static String joined(Map.Entry<String, JsonNode> entry) {
        return entry.getValue().isArray()
                ? elements(entry.getValue()).stream().map(JsonNode::asText).collect(Collectors.joining(","))
                : entry.getValue().asText();
    }
}
