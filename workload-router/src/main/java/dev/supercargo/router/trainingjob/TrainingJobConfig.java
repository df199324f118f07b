package dev.supercargo.router.trainingjob;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether and where TrainingJobs are looked after. */
@ConfigMapping(prefix = "router.training-jobs")
interface TrainingJobConfig {

    /** Off, so that nobody needs the rights for it who does not use it. */
    @WithDefault("false")
    boolean enabled();

    /** Namespaces whose TrainingJobs become jobs, {@code *} for all; absent means the namespace of the Jobs. */
    Optional<List<String>> namespaces();

    /**
     * Who pays for a namespace, as {@code namespace=team}. For other namespaces it is their label
     * {@code supercargo.dev/team}, and without that the team of the namespace's name.
     */
    Optional<List<String>> teams();

    /** Address of the console for links, such as {@code https://supercargo.example.com}. */
    Optional<String> console();

    /** How often it is tried to connect to a cluster that does not serve TrainingJobs, or did not answer. */
    @WithDefault("10S")
    Duration connectEvery();

    /** How often every TrainingJob is looked at again without a change: a refused one may have become valid. */
    @WithDefault("10M")
    Duration resyncEvery();
}
