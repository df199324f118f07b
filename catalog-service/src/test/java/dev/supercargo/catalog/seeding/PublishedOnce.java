package dev.supercargo.catalog.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.catalog.ContractSchema;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.catalog.AcceleratorPublished;
import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.catalog.BenchmarkRecorded;
import dev.supercargo.contracts.catalog.ModelProfilePublished;
import dev.supercargo.hardware.csv.CsvTable;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every bundled row is on its topic exactly once, as the contract wants it. */
final class PublishedOnce {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Map<String, Class<? extends Event>> FACTS = Map.of(
            "/hardware/accelerators.csv", AcceleratorPublished.class,
            "/catalog/models.csv", ModelProfilePublished.class,
            "/catalog/benchmarks.csv", BenchmarkRecorded.class,
            "/catalog/assets.csv", AssetRegistered.class);

    private PublishedOnce() {}

    static void assertForAllContent() {
        try (KafkaProbe probe = KafkaProbe.ofTestStack()) {
            FACTS.forEach((table, fact) -> assertTable(probe, table, fact));
        }
    }

    private static void assertTable(KafkaProbe probe, String table, Class<? extends Event> fact) {
        Set<String> ids = CsvTable.ofResource(table).rows().stream()
                .map(row -> row.text("id"))
                .collect(Collectors.toSet());
        List<ProbedRecord> published =
                probe.awaitCount(Topic.of(fact).topicName(), ids.size(), LIMIT, event -> ids.contains(event.key()));
        Map<String, Long> timesById =
                published.stream().collect(Collectors.groupingBy(ProbedRecord::key, Collectors.counting()));
        assertThat(timesById)
                .as(table)
                .isEqualTo(ids.stream().collect(Collectors.toMap(Function.identity(), id -> 1L)));
        published.forEach(event -> ContractSchema.assertValid(event, fact));
    }
}
