package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.engine.workload.DataTransfer;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads what a job takes along: its data, and the checkpoints it goes on from. */
final class DataReader {

    static final Set<String> CHECKPOINT_KEYS = Set.of("interval", "write_time", "location");
    static final Set<String> DATA_KEYS = Set.of("size", "region");
    private static final Duration CHECKPOINT_WRITE = Duration.ofSeconds(30);

    private DataReader() {}

    static Checkpointing checkpointing(Optional<Fields> routing) {
        return routing.flatMap(fields -> fields.mapping("checkpoint"))
                .<Checkpointing>map(fields -> {
                    fields.allow(CHECKPOINT_KEYS, Set.of());
                    Optional<Duration> interval = fields.value("interval", Values::duration);
                    if (interval.isEmpty() && !fields.has("interval")) {
                        fields.complain("interval", "MISSING", "how often does the job save itself? For example 30m.");
                    }
                    return new Checkpointing.Every(
                            interval.orElse(Duration.ofHours(1)),
                            fields.value("write_time", Values::duration).orElse(CHECKPOINT_WRITE));
                })
                .orElseGet(Checkpointing.None::new);
    }

    static DataTransfer transfer(Optional<Fields> routing) {
        return routing.flatMap(fields -> fields.mapping("data"))
                .map(fields -> {
                    fields.allow(DATA_KEYS, Set.of());
                    return new DataTransfer(
                            fields.value("size", Values::memory).orElse(new Memory(0)),
                            fields.text("region")
                                    .<Measured<String>>map(Measured::known)
                                    .orElseGet(() -> Measured.unknown("routing.data names no region")));
                })
                .orElseGet(DataTransfer::none);
    }
}
