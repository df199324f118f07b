package dev.supercargo.simulator.spot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Reads trace files: {@code {"metadata":{"gap_seconds":600,…},"data":[1,1,0,…]}}, named by the file. */
public final class Traces {

    private static final String SUFFIX = ".json";
    private static final JsonFactory JSON = new JsonFactory();

    private Traces() {}

    /**
     * All traces of a directory, by name.
     *
     * @throws Malformed if there are none, or one cannot be understood
     */
    public static List<Trace> of(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Trace> traces = files.filter(
                            file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(Traces::read)
                    .toList();
            if (traces.isEmpty()) {
                throw new Malformed(directory + ": no trace (*" + SUFFIX + "). Maybe it is another directory.");
            }
            return traces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The trace of that name in a directory. */
    static Trace named(String name, Path directory) {
        return read(directory.resolve(name + SUFFIX));
    }

    private static Trace read(Path file) {
        String fileName = String.valueOf(file.getFileName());
        try (JsonParser json = JSON.createParser(file.toFile())) {
            return read(json, fileName, fileName.substring(0, fileName.length() - SUFFIX.length()));
        } catch (JsonParseException e) {
            throw new Malformed(at(fileName, e.getLocation()) + "not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Trace read(JsonParser json, String file, String name) throws IOException {
        expect(json, JsonToken.START_OBJECT, file, "an object with metadata and data");
        long gapMillis = 0;
        int ticks = 0;
        BitSet up = new BitSet();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            switch (json.currentName()) {
                case "metadata" -> gapMillis = gap(json, file);
                case "data" -> ticks = data(json, file, up);
                default -> {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        if (gapMillis == 0) {
            throw new Malformed(file + ": metadata.gap_seconds is missing. Maybe it is no trace.");
        }
        if (ticks == 0) {
            throw new Malformed(file + ": data is missing or empty. Maybe it is no trace.");
        }
        return new Trace(name, Duration.ofMillis(gapMillis), ticks, up);
    }

    private static long gap(JsonParser json, String file) throws IOException {
        expect(json, JsonToken.START_OBJECT, file, "an object with gap_seconds");
        long millis = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (!field.equals("gap_seconds")) {
                json.skipChildren();
                continue;
            }
            millis = value.isNumeric() ? Math.round(json.getDoubleValue() * 1000) : 0;
            if (millis <= 0) {
                throw wrong(json, file, "gap_seconds: expected a positive number of seconds");
            }
        }
        return millis;
    }

    private static int data(JsonParser json, String file, BitSet up) throws IOException {
        expect(json, JsonToken.START_ARRAY, file, "data: expected a list of 0 and 1");
        int ticks = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            boolean digit = json.currentToken() == JsonToken.VALUE_NUMBER_INT;
            int value = digit ? json.getIntValue() : -1;
            if (value != 0 && value != 1) {
                throw wrong(json, file, "data: expected 0 or 1 at index " + ticks);
            }
            up.set(ticks++, value == 1);
        }
        return ticks;
    }

    private static void expect(JsonParser json, JsonToken token, String file, String what) throws IOException {
        if (json.nextToken() != token) {
            throw wrong(json, file, what);
        }
    }

    private static Malformed wrong(JsonParser json, String file, String what) throws IOException {
        return new Malformed(at(file, json.currentTokenLocation()) + what + ", but found '" + json.getText() + "'");
    }

    private static String at(String file, JsonLocation location) {
        return file + ":" + location.getLineNr() + ":" + location.getColumnNr() + ": ";
    }
}
