package dev.supercargo.pricing.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads RFC 4180 text: comma-separated, quotes around fields that contain a comma, a quote or a line break. Blank lines
 * are left out. Not thread-safe.
 */
public final class CsvReader {

    private static final int END = -1;
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int MOST_FIELDS = 512;

    private final PushbackReader text;
    private int line = 1;

    public CsvReader(Reader text) {
        this.text = new PushbackReader(new BufferedReader(text));
    }

    /**
     * The next record, empty at the end.
     *
     * @throws CsvSyntaxException if the text is not CSV
     */
    public Optional<CsvRecord> next() throws IOException {
        if (line == 1) {
            skip('\uFEFF');
        }
        while (peek() != END) {
            int start = line;
            List<String> fields = readRecord();
            if (fields.size() > 1 || !fields.getFirst().isBlank()) {
                return Optional.of(new CsvRecord(start, List.copyOf(fields)));
            }
        }
        return Optional.empty();
    }

    private List<String> readRecord() throws IOException {
        List<String> fields = new ArrayList<>();
        fields.add(readField());
        while (skip(',')) {
            fields.add(readField());
            if (fields.size() > MOST_FIELDS) {
                throw new CsvSyntaxException(line, "has more than " + MOST_FIELDS + " cells");
            }
        }
        skip('\r');
        skip('\n');
        line++;
        return fields;
    }

    private String readField() throws IOException {
        return skip('"') ? readQuoted() : readPlain();
    }

    private String readPlain() throws IOException {
        StringBuilder field = new StringBuilder();
        for (int c = text.read(); ; c = text.read()) {
            if (endsPlain(c)) {
                unread(c);
                return field.toString().strip();
            }
            if (Character.isISOControl(c) && c != '\t') {
                throw new CsvSyntaxException(
                        line, "control character 0x%02x. Maybe the file is not text.".formatted(c));
            }
            append(field, c);
        }
    }

    private String readQuoted() throws IOException {
        int opened = line;
        StringBuilder field = new StringBuilder();
        for (int c = text.read(); c != END; c = text.read()) {
            if (c == '\n') {
                line++;
            }
            if (c != '"' || skip('"')) {
                append(field, c);
            } else if (endsPlain(peek())) {
                return field.toString().strip();
            } else {
                throw new CsvSyntaxException(
                        line, "text follows a closing quote. Maybe a quote inside is not doubled.");
            }
        }
        throw new CsvSyntaxException(opened, "a quote is opened and never closed");
    }

    private void append(StringBuilder field, int c) {
        if (field.length() == LONGEST_FIELD) {
            throw new CsvSyntaxException(line, "a cell is longer than " + LONGEST_FIELD + " characters");
        }
        field.append((char) c);
    }

    private static boolean endsPlain(int c) {
        return c == END || c == ',' || c == '\r' || c == '\n';
    }

    private int peek() throws IOException {
        int c = text.read();
        unread(c);
        return c;
    }

    private boolean skip(int wanted) throws IOException {
        int c = text.read();
        if (c == wanted) {
            return true;
        }
        unread(c);
        return false;
    }

    private void unread(int c) throws IOException {
        if (c != END) {
            text.unread(c);
        }
    }
}
