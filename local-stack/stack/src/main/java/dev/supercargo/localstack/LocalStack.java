package dev.supercargo.localstack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL and Kafka together, started side by side; Kafka stops first. */
public record LocalStack(PostgresServer postgres, KafkaBroker kafka) implements AutoCloseable {

    /** Starts both in parallel; when one fails the other is stopped again. */
    public static LocalStack start(PostgresSettings postgres, KafkaSettings kafka) {
        CompletableFuture<KafkaBroker> broker = CompletableFuture.supplyAsync(() -> KafkaBroker.start(kafka));
        PostgresServer database;
        try {
            database = PostgresServer.start(postgres);
        } catch (RuntimeException e) {
            broker.thenAccept(KafkaBroker::close).exceptionally(failure -> null).join();
            throw e;
        }
        try {
            return new LocalStack(database, broker.join());
        } catch (CompletionException e) {
            database.close();
            throw e.getCause() instanceof StackException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        try {
            kafka.close();
        } finally {
            postgres.close();
        }
    }
}
