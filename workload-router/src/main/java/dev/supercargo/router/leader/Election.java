package dev.supercargo.router.leader;

import java.util.Optional;
import java.util.function.Consumer;

/** Finds out, again and again, whether this router leads. */
sealed interface Election permits DatabaseElection, LeaseElection {

    /** Begins; if nobody else leads, this router does when the method returns or soon after. */
    void start(Consumer<Optional<Term>> news);

    /** Ends; another router need not wait for the term to run out. */
    void stop() throws InterruptedException;
}
