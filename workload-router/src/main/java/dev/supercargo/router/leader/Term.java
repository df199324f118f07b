package dev.supercargo.router.leader;

/**
 * A term as leader.
 *
 * @param epoch its number
 * @param validUntilNanos by {@link System#nanoTime()}; without news until then it must be taken as over
 */
record Term(long epoch, long validUntilNanos) {

    boolean isValid() {
        return System.nanoTime() - validUntilNanos < 0;
    }
}
