package dev.supercargo.launcher;

import dev.supercargo.localstack.PostgresServer;
import dev.supercargo.localstack.PostgresSettings;
import dev.supercargo.localstack.StackException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** The database server. */
final class PostgresPart implements Part {

    private final PostgresSettings settings;

    PostgresPart(PostgresSettings settings) {
        this.settings = settings;
    }

    @Override
    public Component component() {
        return Component.POSTGRESQL;
    }

    @Override
    public Running start(LongConsumer launched, BooleanSupplier cancelled) {
        try {
            PostgresServer server = PostgresServer.start(settings);
            long pid = server.pid();
            launched.accept(pid);
            return new RunningServer(server, pid);
        } catch (StackException e) {
            throw new LaunchException(ExitCode.COMPONENT_DIED, e.getMessage(), e);
        }
    }

    private record RunningServer(PostgresServer server, long pid) implements Running {

        @Override
        public CompletableFuture<?> ended() {
            return ProcessHandle.of(pid)
                    .<CompletableFuture<?>>map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(pid));
        }

        @Override
        public void stop() {
            server.close();
        }
    }
}
