package dev.supercargo.router.job;

import dev.supercargo.router.taskfile.TaskFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The task files that were read last: planning, deciding, starting and measuring ask for the same one. Thread-safe. */
final class FilesReadAgain {

    /** As many as may wait or run at a time on a busy day; each has a few kilobytes. */
    private static final int KEPT = 5_000;

    private final Map<String, Read> files = new LinkedHashMap<>();

    /** @param knowledge what had changed when it was read */
    private record Read(long knowledge, TaskFile file) {}

    synchronized Optional<TaskFile> of(String jobId, long knowledge) {
        return Optional.ofNullable(files.get(jobId))
                .filter(read -> read.knowledge() == knowledge)
                .map(Read::file);
    }

    synchronized TaskFile keep(String jobId, long knowledge, TaskFile file) {
        files.put(jobId, new Read(knowledge, file));
        if (files.size() > KEPT) {
            files.remove(files.keySet().iterator().next());
        }
        return file;
    }
}
