package dev.supercargo.launcher.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A task file of the examples and what it promises.
 *
 * @param name the file's name
 * @param taskFile its content
 * @param promisedState the state that its comment {@code # Ends: STATE} names
 */
record Example(String name, String taskFile, String promisedState) {

    private static final Pattern PROMISE = Pattern.compile("^# Ends: ([A-Z]+)", Pattern.MULTILINE);

    static List<Example> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Example::read)
                    .toList();
        }
    }

    private static Example read(Path file) {
        try {
            String content = Files.readString(file);
            Matcher promise = PROMISE.matcher(content);
            if (!promise.find()) {
                throw new AssertionError(file + " has no comment line \"# Ends: STATE\".");
            }
            return new Example(file.getFileName().toString(), content, promise.group(1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
