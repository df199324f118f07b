package dev.supercargo.router.cluster;

import java.time.Duration;

/** Whether what a cluster shows of a job is to be taken along. */
sealed interface News {

    /** It has been taken along already. */
    record None() implements News {}

    /** So little that it may wait. @param pause in real time */
    record Later(Duration pause) implements News {}

    record Now() implements News {}
}
