package dev.supercargo.cli.jobs;

import dev.supercargo.cli.platform.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Task files as they are named on the command line; {@code -} is the standard input. */
public final class TaskFiles {

    private static final String STANDARD_INPUT = "-";

    private TaskFiles() {}

    /** How errors name it. */
    public static String name(String file) {
        return file.equals(STANDARD_INPUT) ? "<stdin>" : file;
    }

    /** @throws Complaint if it cannot be read */
    public static byte[] content(String file) {
        try {
            return file.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new Complaint(file + ": there is no such file.");
        } catch (IOException e) {
            throw new Complaint(file + ": it cannot be read. Maybe it is a directory, or not yours to read.");
        }
    }
}
