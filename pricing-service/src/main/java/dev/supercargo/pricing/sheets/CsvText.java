package dev.supercargo.pricing.sheets;

import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180 text: comma-separated, quotes around fields that contain a comma, a quote or a line break. */
final class CsvText {

    private final String text;
    private int position;
    private int line = 1;

    private CsvText(String text) {
        this.text = text;
    }

    /**
     * The records of {@code text}; blank lines are left out.
     *
     * @throws CsvSyntaxException if the text is not CSV
     */
    static List<CsvRecord> records(String text) {
        return new CsvText(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
    }

    private List<CsvRecord> read() {
        List<CsvRecord> records = new ArrayList<>();
        while (position < text.length()) {
            int start = line;
            List<String> fields = readRecord();
            if (fields.size() > 1 || !fields.getFirst().isBlank()) {
                records.add(new CsvRecord(start, List.copyOf(fields)));
            }
        }
        return records;
    }

    private List<String> readRecord() {
        List<String> fields = new ArrayList<>();
        fields.add(readField());
        while (position < text.length() && text.charAt(position) == ',') {
            position++;
            fields.add(readField());
        }
        skipLineEnd();
        return fields;
    }

    private String readField() {
        return position < text.length() && text.charAt(position) == '"' ? readQuoted() : readPlain();
    }

    private String readPlain() {
        int start = position;
        while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            char c = text.charAt(position);
            if (Character.isISOControl(c) && c != '\t') {
                throw new CsvSyntaxException(
                        line, "control character 0x%02x. Maybe the file is not text.".formatted((int) c));
            }
            position++;
        }
        return text.substring(start, position).strip();
    }

    private String readQuoted() {
        int opened = line;
        StringBuilder field = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                field.append(c);
            } else if (position < text.length() && text.charAt(position) == '"') {
                field.append('"');
                position++;
            } else {
                return endOfQuoted(field);
            }
        }
        throw new CsvSyntaxException(opened, "a quote is opened and never closed");
    }

    private String endOfQuoted(StringBuilder field) {
        if (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            throw new CsvSyntaxException(line, "text follows a closing quote. Maybe a quote inside is not doubled.");
        }
        return field.toString().strip();
    }

    private void skipLineEnd() {
        if (position < text.length() && text.charAt(position) == '\r') {
            position++;
        }
        if (position < text.length() && text.charAt(position) == '\n') {
            position++;
        }
        line++;
    }
}
