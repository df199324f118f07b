package dev.supercargo.router.cluster;

import java.time.Instant;

/** Whether a cluster answered when it was last read. */
sealed interface ClusterHealth {

    /** It did. */
    record Answers() implements ClusterHealth {}

    /** It was not read yet. */
    record Unread() implements ClusterHealth {}

    /**
     * It did not, and its pools take no jobs until it does. What runs there runs on.
     *
     * @param since when it was first found silent
     * @param why for people
     */
    record Silent(Instant since, String why) implements ClusterHealth {}
}
