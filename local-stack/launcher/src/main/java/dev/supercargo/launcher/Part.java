package dev.supercargo.launcher;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Something the supervisor can start, as often as needed. */
interface Part {

    Component component();

    /**
     * Starts it and returns once it answers.
     *
     * @param launched told the process id as soon as there is one
     * @param cancelled asked again and again; when true the start is given up
     * @throws LaunchException when it dies or does not answer in time
     */
    Running start(LongConsumer launched, BooleanSupplier cancelled);

    /** A started part. */
    interface Running {

        long pid();

        /** Completes when the process has ended, for whatever reason. */
        CompletableFuture<?> ended();

        /** Asks it to end, and returns once it has. */
        void stop();
    }
}
