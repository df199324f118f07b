package dev.supercargo.router.progress;

import dev.supercargo.router.taskfile.ProgressPattern;
import java.util.List;
import java.util.OptionalDouble;

/** The last lines of a log, each beginning with its time. Pure. */
record LogTail(List<String> lines) {

    /** What the last line says that says something; empty if none does. */
    OptionalDouble progress(ProgressPattern pattern) {
        for (String line : lines.reversed()) {
            OptionalDouble share = pattern.read(withoutTime(line));
            if (share.isPresent()) {
                return share;
            }
        }
        return OptionalDouble.empty();
    }

    /** The time would match expressions such as {@code (\d+)/(\d+)} no more than the job's own text should. */
    private static String withoutTime(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }
}
