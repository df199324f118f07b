package dev.supercargo.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the services' virtual machines are started.
 *
 * @param java the program
 * @param heap most heap of each, as after {@code -Xmx}
 * @param compiler what becomes of code that runs often
 */
record Jvm(Path java, String heap, Compiler compiler) {

    /** How much work goes into compiling. */
    enum Compiler {
        /** Little: services start soon and leave the processor to each other. */
        QUICK(List.of("-XX:TieredStopAtLevel=1")),
        /** As in the containers: better code, worth its price once a platform has worked for some minutes. */
        FULL(List.of());

        private final List<String> options;

        Compiler(List<String> options) {
            this.options = options;
        }
    }

    static final String HEAP = "SUPERCARGO_HEAP";
    static final String COMPILER = "SUPERCARGO_COMPILER";
    private static final String DEFAULT_HEAP = "256m";
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]*[mMgG]");

    Jvm {
        if (!SIZE.matcher(heap).matches()) {
            throw new LaunchException(
                    ExitCode.USAGE, "%s=%s is no size of a heap. Maybe 768m or 1g.".formatted(HEAP, heap));
        }
    }

    /** With the heap that {@value #HEAP} says, {@value #DEFAULT_HEAP} otherwise, and {@value #COMPILER}, quick otherwise. */
    static Jvm of(Path java, Map<String, String> environment) {
        String heap = environment.getOrDefault(HEAP, "");
        return new Jvm(
                java,
                heap.isBlank() ? DEFAULT_HEAP : heap,
                compiler(environment.getOrDefault(COMPILER, "").strip()));
    }

    private static Compiler compiler(String name) {
        return switch (name) {
            case "", "quick" -> Compiler.QUICK;
            case "full" -> Compiler.FULL;
            default ->
                throw new LaunchException(
                        ExitCode.USAGE, "%s=%s is no compiler. Maybe quick or full.".formatted(COMPILER, name));
        };
    }

    List<String> command() {
        return Stream.concat(Stream.of(java.toString(), "-Xmx" + heap, "-XX:+UseSerialGC"), compiler.options.stream())
                .toList();
    }
}
