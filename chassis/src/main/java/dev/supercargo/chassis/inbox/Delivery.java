package dev.supercargo.chassis.inbox;

import dev.supercargo.contracts.Event;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;

/** An event as it was delivered. */
record Delivery(KafkaRecord<String, byte[]> record, EventReader.Received received) {

    String eventId() {
        return received.eventId();
    }

    Event event() {
        return received.event();
    }

    String topic() {
        return record.getTopic();
    }
}
