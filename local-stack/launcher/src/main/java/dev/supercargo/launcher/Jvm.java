package dev.supercargo.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the services' virtual machines are started.
 *
 * @param java the program
 * @param heap most heap of each, as after {@code -Xmx}
 */
record Jvm(Path java, String heap) {

    static final String HEAP = "SUPERCARGO_HEAP";
    private static final String DEFAULT_HEAP = "256m";
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]*[mMgG]");

    Jvm {
        if (!SIZE.matcher(heap).matches()) {
            throw new LaunchException(
                    ExitCode.USAGE, "%s=%s is no size of a heap. Maybe 768m or 1g.".formatted(HEAP, heap));
        }
    }

    /** With the heap that {@value #HEAP} says, {@value #DEFAULT_HEAP} otherwise. */
    static Jvm of(Path java, Map<String, String> environment) {
        String heap = environment.getOrDefault(HEAP, "");
        return new Jvm(java, heap.isBlank() ? DEFAULT_HEAP : heap);
    }

    List<String> command() {
        return List.of(java.toString(), "-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }
}
