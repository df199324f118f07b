package dev.supercargo.launcher;

import java.io.PrintStream;
import java.time.InstantSource;

/**
 * Where people read.
 *
 * @param out standard output
 * @param interactive whether a person sits there, so that lines may be redrawn and questions asked
 */
record Terminal(PrintStream out, boolean interactive) {

    private static final String PROPERTY = "supercargo.terminal";

    /** The entry script knows whether its output is a terminal; the JVM cannot tell before release 22. */
    static Terminal current() {
        return new Terminal(System.out, Boolean.getBoolean(PROPERTY));
    }

    Board.Listener progress() {
        return interactive ? new TerminalProgress(out, InstantSource.system()) : new PlainProgress(out);
    }
}
