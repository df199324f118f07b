package dev.supercargo.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.contracts.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

final class EndingTest {

    private record Batch(List<KafkaRecord<String, byte[]>> records, List<String> acknowledged)
            implements KafkaRecordBatch<String, byte[]> {

        @Override
        public List<KafkaRecord<String, byte[]>> getRecords() {
            return records;
        }

        @Override
        public Map<TopicPartition, KafkaRecord<String, byte[]>> getLatestOffsetRecords() {
            return Map.of();
        }

        @Override
        public List<byte[]> getPayload() {
            return records.stream().map(KafkaRecord::getPayload).toList();
        }

        @Override
        public CompletionStage<Void> ack() {
            acknowledged.add("batch");
            return CompletableFuture.completedStage(null);
        }

        @Override
        public Iterator<KafkaRecord<String, byte[]>> iterator() {
            return records.iterator();
        }
    }

    private final Tally tally = new Tally(new SimpleMeterRegistry());
    private final Ending ending = new Ending();
    private final Inbox inbox = new Inbox(new FactsOnce(new PGSimpleDataSource(), tally), tally, ending);
    private final List<Throwable> putAside = new ArrayList<>();
    private final Batch batch = new Batch(List.of(noEvent()), new ArrayList<>());

    private KafkaRecord<String, byte[]> noEvent() {
        return KafkaRecord.of(Topic.MODELS.topicName(), "key", new byte[0]).withNack(reason -> {
            putAside.add(reason);
            return CompletableFuture.completedStage(null);
        });
    }

    @Test
    void whatFailsIsPutAside() {
        CompletionStage<Void> handled = inbox.handle(batch, event -> {});

        assertThat(handled).isCompleted();
        assertThat(putAside).hasSize(1);
        assertThat(batch.acknowledged()).hasSize(1);
    }

    @Test
    void whatFailsWhileTheProcessEndsIsLeftToBeDeliveredAgain() {
        ending.begin(new ShutdownEvent());

        CompletionStage<Void> handled = inbox.handle(batch, event -> {});

        assertThat(handled).isNotCompleted();
        assertThat(putAside).isEmpty();
        assertThat(batch.acknowledged()).isEmpty();
    }
}
