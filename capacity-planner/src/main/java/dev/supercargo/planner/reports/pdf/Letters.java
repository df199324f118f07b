package dev.supercargo.planner.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one typeface, embedded, so that the page looks the same everywhere and no machine's fonts are searched. It knows
 * Latin, Greek and Cyrillic; other letters are shown as question marks. Measures text in points.
 */
final class Letters {

    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float UNITS = 1000;

    private final PDType0Font font;
    private final Map<Integer, Boolean> known = new HashMap<>();

    private Letters(PDType0Font font) {
        this.font = font;
    }

    static Letters embeddedIn(PDDocument document) throws IOException {
        try (InputStream typeface = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream(TYPEFACE), "the PDF library lacks its typeface")) {
            return new Letters(PDType0Font.load(document, typeface));
        }
    }

    PDType0Font font() {
        return font;
    }

    /** {@code text} with question marks for letters that cannot be shown. */
    String showable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> shown.appendCodePoint(isKnown(letter) ? letter : '?'));
        return shown.toString();
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(showable(text)) / UNITS * size;
    }

    /** {@code text} in lines no wider than {@code width}, broken between words, and within a word only if it must be. */
    List<String> wrapped(String text, float width, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > width && line.length() > 1) {
                int fitting = fitting(line, width, size);
                lines.add(line.substring(0, fitting));
                line = line.substring(fitting);
            }
        }
        lines.add(line);
        return lines;
    }

    /** How many characters of {@code word} fit, at least one. */
    private int fitting(String word, float width, float size) throws IOException {
        int fitting = 1;
        while (fitting < word.length() && width(word.substring(0, fitting + 1), size) <= width) {
            fitting++;
        }
        return fitting;
    }

    private boolean isKnown(int letter) {
        return known.computeIfAbsent(letter, this::canEncode);
    }

    private boolean canEncode(int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }
}
