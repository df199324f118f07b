package dev.supercargo.router.kueue;

import java.time.Duration;

/** What Kueue is told about a workload. */
sealed interface Answer {

    /** For people. */
    String message();

    /** It may start. */
    record Ready(String message) implements Answer {}

    /**
     * Not now: Kueue gives its quota to others and asks again.
     *
     * @param after how long from now
     */
    record Retry(Duration after, String message) implements Answer {}

    /** Never: Kueue puts it aside until somebody changes it. */
    record Rejected(String message) implements Answer {}
}
