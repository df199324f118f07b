package dev.supercargo.contracts;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** One event type with the files that describe it. */
record Fact(Topic topic, String cloudEventsType, Class<? extends Event> recordClass) {

    static final Path RESOURCES = Path.of("src", "main", "resources");

    static List<Fact> all() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> topic.eventClasses().entrySet().stream()
                        .map(type -> new Fact(topic, type.getKey(), type.getValue())))
                .sorted(Comparator.comparing(Fact::cloudEventsType))
                .toList();
    }

    /** {@code job-placed} of {@code dev.supercargo.routing.job-placed.v1}. */
    String kebabName() {
        String prefix = "dev.supercargo." + topic.owner() + ".";
        return cloudEventsType.substring(prefix.length(), cloudEventsType.length() - ".v1".length());
    }

    String schemaFile() {
        return topic.topicName() + "/" + kebabName() + ".json";
    }

    /** True if a file of this name in the topic's folder is an example of this fact: {@code job-placed[-variant].json}. */
    boolean owns(String fileName) {
        return fileName.equals(kebabName() + ".json") || fileName.startsWith(kebabName() + "-");
    }

    @Override
    public String toString() {
        return topic.topicName() + " " + recordClass.getSimpleName();
    }
}
