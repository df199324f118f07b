package dev.supercargo.engine.prediction.coefficients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text of sections. A line {@code [name]} opens one, the others are words separated by blanks; what follows a
 * {@code #} is for people.
 */
public final class Sections {

    private final Map<String, List<Line>> sections = new LinkedHashMap<>();

    private Sections() {}

    /**
     * One line.
     *
     * @param number in the text, from 1
     * @param words one or more
     */
    public record Line(int number, List<String> words) {

        public String word(int index) {
            if (index >= words.size()) {
                throw new IllegalArgumentException("line " + number + " of the coefficients has " + words.size()
                        + " words, but " + (index + 1) + " are needed: " + String.join(" ", words));
            }
            return words.get(index);
        }

        /** A finite number. */
        public double number(int index) {
            double value;
            try {
                value = Double.parseDouble(word(index));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "line " + number + " of the coefficients: '" + word(index) + "' is not a number", e);
            }
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(
                        "line " + number + " of the coefficients: '" + word(index) + "' is not finite");
            }
            return value;
        }
    }

    public static Sections of(String text) {
        Sections result = new Sections();
        List<Line> current = new ArrayList<>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            int comment = raw.indexOf('#');
            String line = (comment < 0 ? raw : raw.substring(0, comment)).strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                current = result.sections.computeIfAbsent(
                        line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.isEmpty()) {
                current.add(new Line(number, List.of(line.split("\\s+"))));
            }
        }
        return result;
    }

    /** Lines of a section that must be there; it may be empty. */
    public List<Line> lines(String section) {
        List<Line> lines = sections.get(section);
        if (lines == null) {
            throw new IllegalArgumentException("the coefficients have no section [" + section + "]");
        }
        return List.copyOf(lines);
    }
}
