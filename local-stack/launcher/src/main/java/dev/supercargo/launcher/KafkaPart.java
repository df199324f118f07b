package dev.supercargo.launcher;

import dev.supercargo.localstack.KafkaBroker;
import dev.supercargo.localstack.KafkaSettings;
import dev.supercargo.localstack.StackException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** The broker. */
final class KafkaPart implements Part {

    private final KafkaSettings settings;

    KafkaPart(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public Component component() {
        return Component.KAFKA;
    }

    @Override
    public Running start(LongConsumer launched, BooleanSupplier cancelled) {
        try {
            KafkaBroker broker = KafkaBroker.start(settings);
            launched.accept(broker.process().pid());
            return new RunningBroker(broker);
        } catch (StackException e) {
            throw new LaunchException(ExitCode.COMPONENT_DIED, e.getMessage(), e);
        }
    }

    private record RunningBroker(KafkaBroker broker) implements Running {

        @Override
        public long pid() {
            return broker.process().pid();
        }

        @Override
        public CompletableFuture<?> ended() {
            return broker.process().onExit();
        }

        @Override
        public void stop() {
            broker.close();
        }
    }
}
