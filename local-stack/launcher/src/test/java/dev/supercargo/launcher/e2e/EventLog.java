package dev.supercargo.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** What the platform has told the world: the committed events on Kafka. */
final class EventLog implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProbe probe;

    EventLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.probe = new KafkaProbe(bootstrapServers);
    }

    /** Every usage interval once; a second delivery must be the first one again, word for word. */
    List<JsonNode> usage() {
        List<JsonNode> usage = payloads(distinct("routing.usage.v1"));
        assertThat(usage)
                .extracting(event -> event.path("usageId").asText())
                .as("each interval is told by one event")
                .doesNotHaveDuplicates();
        return usage;
    }

    /** The sequence numbers of each job's facts, in the order in which Kafka has them. */
    Map<String, List<Long>> jobSequences() {
        return payloads(distinct("routing.jobs.v1")).stream()
                .collect(Collectors.groupingBy(
                        event -> event.path("jobId").asText(),
                        Collectors.mapping(event -> event.path("sequence").asLong(), Collectors.toList())));
    }

    /** Everything that some consumer could not handle. */
    List<ProbedRecord> deadLetters() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> topics = admin.listTopics().names().get();
            assertThat(topics).anyMatch(topic -> topic.endsWith(".dlq"));
            return topics.stream()
                    .filter(topic -> topic.endsWith(".dlq"))
                    .sorted()
                    .flatMap(topic -> probe.read(topic).stream())
                    .toList();
        }
    }

    private List<ProbedRecord> distinct(String topic) {
        Map<String, ProbedRecord> byId = new LinkedHashMap<>();
        for (ProbedRecord record : probe.read(topic)) {
            ProbedRecord earlier = byId.putIfAbsent(record.eventId(), record);
            if (earlier != null) {
                assertThat(record.value())
                        .as("redelivery of %s", record.eventId())
                        .isEqualTo(earlier.value());
            }
        }
        return List.copyOf(byId.values());
    }

    private static List<JsonNode> payloads(List<ProbedRecord> records) {
        return records.stream().map(record -> Platform.parse(record.value())).toList();
    }

    @Override
    public void close() {
        probe.close();
    }
}
