package dev.supercargo.cli.machine;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What Linux grants this process (a container): the tightest limit of its group and all groups around it. Version 2
 * ({@code cpu.max}, {@code memory.max}) and version 1 ({@code cpu.cfs_quota_us}, {@code memory.limit_in_bytes}).
 *
 * @param cores cores' worth of time
 */
record ControlGroup(Measured<Double> cores, Measured<Memory> memory) {

    private static final String NO_LIMIT = "nothing limits it";
    /** Version 1 writes "no limit" as a number near 2^63. */
    private static final double MEMORY_LIMIT_MAX = 1e18;

    static ControlGroup none() {
        return new ControlGroup(Measured.unknown(NO_LIMIT), Measured.unknown(NO_LIMIT));
    }

    /** @param root {@code /}, or a directory that stands for it */
    static ControlGroup read(Path root) {
        Path groups = root.resolve("sys/fs/cgroup");
        List<String> own = lines(root.resolve("proc/self/cgroup"));
        OptionalDouble cores = OptionalDouble.empty();
        OptionalDouble memory = OptionalDouble.empty();
        for (String line : own) {
            String[] parts = line.split(":", 3);
            if (parts.length == 3) {
                for (Path group : upwards(groups.resolve(parts[1]), parts[2])) {
                    cores = tighter(cores, quota(group));
                    memory = tighter(memory, memoryLimit(group));
                }
            }
        }
        return new ControlGroup(
                cores.isPresent() ? Measured.known(cores.getAsDouble()) : Measured.unknown(NO_LIMIT),
                memory.isPresent() ? Measured.known(Memory.ofBytes(memory.getAsDouble())) : Measured.unknown(NO_LIMIT));
    }

    /** The group's directory and those above it, up to the controller's root. */
    private static List<Path> upwards(Path controller, String group) {
        String relative = group.replaceFirst("^/+", "");
        return relative.contains("..")
                ? List.of(controller)
                : Stream.iterate(controller.resolve(relative), path -> path.startsWith(controller), Path::getParent)
                        .toList();
    }

    private static OptionalDouble quota(Path group) {
        Optional<String> both = text(group.resolve("cpu.max"));
        if (both.isPresent()) {
            String[] parts = both.get().split(" +");
            return parts.length == 2 ? ratio(parts[0], parts[1]) : OptionalDouble.empty();
        }
        return ratio(
                text(group.resolve("cpu.cfs_quota_us")).orElse(""),
                text(group.resolve("cpu.cfs_period_us")).orElse(""));
    }

    private static OptionalDouble memoryLimit(Path group) {
        OptionalDouble limit = positive(text(group.resolve("memory.max"))
                .or(() -> text(group.resolve("memory.limit_in_bytes")))
                .orElse(""));
        return limit.isPresent() && limit.getAsDouble() < MEMORY_LIMIT_MAX ? limit : OptionalDouble.empty();
    }

    private static OptionalDouble ratio(String quota, String period) {
        OptionalDouble above = positive(quota);
        OptionalDouble below = positive(period);
        return above.isPresent() && below.isPresent()
                ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble tighter(OptionalDouble one, OptionalDouble other) {
        return one.isEmpty() ? other : other.isEmpty() || one.getAsDouble() <= other.getAsDouble() ? one : other;
    }

    /** Empty for {@code max}, {@code -1} and what is no number. */
    private static OptionalDouble positive(String text) {
        return text.matches("\\d{1,19}") && !text.matches("0+")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    private static Optional<String> text(Path file) {
        return lines(file).stream().findFirst().map(String::strip);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException | SecurityException e) {
            return List.of();
        }
    }
}
