package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.ZoneClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files of fitted zone classes: a plain table, or, if the name ends with {@code .java}, the source of the class with which
 * the engine ships it (the engine reads no files).
 */
public final class Coefficients {

    private static final String JAVA = ".java";

    private Coefficients() {}

    /** Fits the standard mixture to all traces of a directory. */
    public static ZoneClasses fit(Path traces) {
        List<Trace> found = Traces.of(traces);
        if (found.isEmpty()) {
            throw new Malformed("there is no trace (*.json) in " + traces.getFileName());
        }
        return ZoneClassFit.standard().fit(found);
    }

    public static void write(ZoneClasses classes, Path file) {
        try {
            Files.writeString(file, file.toString().endsWith(JAVA) ? source(classes) : header() + classes.table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a plain table. */
    public static ZoneClasses read(Path file) {
        try {
            return ZoneClasses.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new Malformed(file.getFileName() + ": " + e.getMessage());
        }
    }

    private static String header() {
        return "# prior | ends of up-runs per hour by phase of age | ends of down-runs per hour by phase of age\n";
    }

    static String source(ZoneClasses classes) {
        return """
                package dev.supercargo.engine.spot;

                /** Written by {@code supercargo bench spot --fit}; docs/spot.md tells how and from what. */
                final class FittedZoneClasses {

                    static final String TABLE = \"""
                %s            \""";

                    private FittedZoneClasses() {}
                }
                """.formatted((header() + classes.table()).indent(12));
    }
}
