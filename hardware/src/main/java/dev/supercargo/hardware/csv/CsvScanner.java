package dev.supercargo.hardware.csv;

import java.util.ArrayList;
import java.util.List;

/** Splits text into records and cells. */
final class CsvScanner {

    private final String name;
    private final String text;
    private int position;
    private int line = 1;

    CsvScanner(String name, String text) {
        this.name = name;
        this.text = text;
    }

    boolean hasNext() {
        return position < text.length();
    }

    /** The line, from 1, where the next record starts. */
    int line() {
        return line;
    }

    List<String> nextRecord() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(hasNext() && text.charAt(position) == '"' ? quotedCell() : plainCell());
        } while (skip(','));
        if (!skip('\n') && hasNext()) {
            throw new IllegalArgumentException(name + " line " + line + ": text after a closing quote");
        }
        line++;
        return List.copyOf(cells);
    }

    private String plainCell() {
        int start = position;
        while (hasNext() && text.charAt(position) != ',' && text.charAt(position) != '\n') {
            position++;
        }
        return text.substring(start, position);
    }

    private String quotedCell() {
        StringBuilder cell = new StringBuilder();
        int start = line;
        position++;
        while (hasNext()) {
            char character = text.charAt(position++);
            if (character == '"' && !skip('"')) {
                return cell.toString();
            }
            if (character == '\n') {
                line++;
            }
            cell.append(character);
        }
        throw new IllegalArgumentException(name + " line " + start + ": a quote is never closed");
    }

    private boolean skip(char expected) {
        if (hasNext() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }
}
