package dev.supercargo.localstack;

/** What the data is worth, and so whether a commit waits for the disk. */
public enum Durability {
    /** Data that must survive a crash of the machine: every commit is flushed. */
    KEPT("on"),
    /** Data of a test, gone with it: nothing waits for the disk. */
    THROW_AWAY("off");

    private final String flush;

    Durability(String flush) {
        this.flush = flush;
    }

    /** PostgreSQL's {@code on} or {@code off} for {@code fsync}, {@code synchronous_commit} and full page writes. */
    String flush() {
        return flush;
    }
}
