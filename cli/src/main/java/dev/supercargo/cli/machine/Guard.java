package dev.supercargo.cli.machine;

import java.util.List;
import java.util.function.Supplier;

/** Keeps one unreadable part from spoiling the rest. */
final class Guard {

    private final List<String> remarks;

    Guard(List<String> remarks) {
        this.remarks = remarks;
    }

    /** What {@code reader} finds; {@code otherwise} and a remark if it fails, native libraries that do not load included. */
    <T> T of(String what, Supplier<T> reader, T otherwise) {
        try {
            return reader.get();
        } catch (RuntimeException | LinkageError e) {
            remarks.add("Could not read " + what + " (" + Told.harmless(String.valueOf(e.getMessage())) + ").");
            return otherwise;
        }
    }

    void run(String what, Runnable reader) {
        of(
                what,
                () -> {
                    reader.run();
                    return true;
                },
                false);
    }
}
