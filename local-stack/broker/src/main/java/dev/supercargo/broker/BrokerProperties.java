package dev.supercargo.broker;

import java.nio.file.Path;

/**
 * The settings of a single node that holds every replica itself.
 *
 * @param logDirectory where the topics' data lives
 * @param port where clients connect, on 127.0.0.1
 * @param controllerPort where the node's own controller listens, on 127.0.0.1
 */
record BrokerProperties(Path logDirectory, int port, int controllerPort) {

    /** The text of {@code server.properties}. */
    String text() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s

                # One node: every topic, also the internal ones, has exactly one replica.
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1

                # Few partitions and small buffers: a laptop, not a data centre.
                num.partitions=1
                offsets.topic.num.partitions=5
                transaction.state.log.num.partitions=5
                share.coordinator.state.topic.num.partitions=1
                num.network.threads=2
                num.io.threads=2
                background.threads=2
                log.segment.bytes=16777216
                log.index.size.max.bytes=1048576
                offsets.topic.segment.bytes=4194304
                transaction.state.log.segment.bytes=4194304
                log.cleaner.threads=1
                log.cleaner.dedupe.buffer.size=8388608
                log.cleaner.io.buffer.size=131072
                metadata.log.segment.bytes=16777216

                # A consumer that starts alone need not wait for others to join its group.
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controllerPort, logDirectory.toString().replace('\\', '/'));
    }
}
