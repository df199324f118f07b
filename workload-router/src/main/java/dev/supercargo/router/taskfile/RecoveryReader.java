package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads {@code resources.job_recovery}, SkyPilot's word for trying a job again that ended with an error. */
final class RecoveryReader {

    static final Set<String> KEYS = Set.of("max_restarts_on_errors");
    static final int RESTARTS_MAX = 100;

    /** Where a lost job goes next is decided here, whatever strategy is named. */
    private static final Set<String> UNUSED = Set.of("strategy", "recover_on_exit_codes");

    private RecoveryReader() {}

    /** How often the job may start again after an error of its own; 0 unless stated. */
    static int restarts(Optional<Fields> resources, List<String> unused) {
        return resources
                .filter(fields -> fields.has("job_recovery"))
                .map(fields -> {
                    // The short form names a strategy only.
                    if (fields.node("job_recovery")
                            .filter(MappingNode.class::isInstance)
                            .isEmpty()) {
                        unused.add(fields.at("job_recovery"));
                        return 0;
                    }
                    Fields recovery = fields.mapping("job_recovery").orElseThrow();
                    recovery.allow(KEYS, UNUSED);
                    recovery.keys().stream()
                            .filter(UNUSED::contains)
                            .map(recovery::at)
                            .forEach(unused::add);
                    return recovery.value("max_restarts_on_errors", RecoveryReader::count)
                            .orElse(0);
                })
                .orElse(0);
    }

    private static int count(String text) {
        int restarts = Values.natural(text);
        if (restarts > RESTARTS_MAX) {
            throw new IllegalArgumentException(
                    "a job starts again at most " + RESTARTS_MAX + " times, but found " + restarts + ".");
        }
        return restarts;
    }
}
