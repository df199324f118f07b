package dev.supercargo.engine.prediction.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Laws as lines of text with tabs between fields, the form in which fitted coefficients are kept. Numbers have five
 * significant digits (weights ten, because they cancel), so that equal fits give equal files.
 */
public final class LawText {

    private static final MathContext DIGITS = new MathContext(5);
    private static final MathContext WEIGHT_DIGITS = new MathContext(10);

    private LawText() {}

    /** One law after the other. */
    public static String write(List<Law> laws) {
        StringBuilder text = new StringBuilder();
        laws.forEach(law -> write(law, text));
        return text.toString();
    }

    private static void write(Law law, StringBuilder text) {
        LawShape shape = law.shape();
        line(text, "law", shape.name());
        line(text, "mean", number(law.mean()));
        line(text, "noise", number(shape.noise()));
        line(text, "labels", String.join("\t", shape.labels()));
        line(text, "numbers", String.join("\t", shape.numbers()));
        for (Term term : shape.terms()) {
            StringJoiner near = new StringJoiner(" ");
            for (int i = 0; i < term.near().size(); i++) {
                near.add(term.near().get(i) + ":" + number(term.lengths().get(i)));
            }
            line(
                    text,
                    "term",
                    term.name(),
                    number(term.variance()),
                    spaced(term.same()),
                    near.toString(),
                    term.linear().isEmpty() ? "" : String.valueOf(term.linear().getAsInt()));
        }
        law.regimes()
                .forEach(regime -> line(text, "regime", regime.name(), spaced(regime.same()), number(regime.scale())));
        new TreeMap<>(law.spreads()).forEach((label, spread) -> line(text, "spread", label, number(spread)));
        for (int i = 0; i < law.centres().size(); i++) {
            Point centre = law.centres().get(i);
            StringJoiner fields = new StringJoiner("\t");
            fields.add(number(law.weight(i), WEIGHT_DIGITS));
            centre.labels().forEach(fields::add);
            for (int column = 0; column < centre.width(); column++) {
                fields.add(number(centre.number(column)));
            }
            line(text, "centre", fields.toString());
        }
    }

    /** By name, in the order of the text. A line that cannot be understood throws, naming it. */
    public static Map<String, Law> read(String text) {
        Map<String, Law> laws = new LinkedHashMap<>();
        Reader reader = null;
        int at = 0;
        for (String line : text.split("\n", -1)) {
            at++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("law")) {
                if (reader != null) {
                    laws.put(reader.name, reader.law());
                }
                reader = new Reader(fields[1]);
            } else if (reader == null) {
                throw new IllegalArgumentException("line " + at + " of the laws precedes the first law: " + line);
            } else {
                reader.take(fields, at);
            }
        }
        if (reader != null) {
            laws.put(reader.name, reader.law());
        }
        return laws;
    }

    /** As it will be read again, so that a law fitted to rounded numbers does not change by being kept. */
    public static double rounded(double value) {
        return Double.parseDouble(number(value));
    }

    private static String number(double value) {
        return number(value, DIGITS);
    }

    private static String number(double value, MathContext digits) {
        return new BigDecimal(value, digits).stripTrailingZeros().toString();
    }

    private static String spaced(List<Integer> columns) {
        StringJoiner joined = new StringJoiner(" ");
        columns.forEach(column -> joined.add(column.toString()));
        return joined.toString();
    }

    private static void line(StringBuilder text, String... fields) {
        text.append(String.join("\t", fields)).append('\n');
    }

    private static final class Reader {
        private final String name;
        private double mean;
        private double noise;
        private List<String> labels = List.of();
        private List<String> numbers = List.of();
        private final List<Term> terms = new ArrayList<>();
        private final List<Regime> regimes = new ArrayList<>();
        private final Map<String, Double> spreads = new HashMap<>();
        private final List<Point> centres = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();

        Reader(String name) {
            this.name = name;
        }

        void take(String[] fields, int line) {
            switch (fields[0]) {
                case "mean" -> mean = Double.parseDouble(fields[1]);
                case "noise" -> noise = Double.parseDouble(fields[1]);
                case "labels" -> labels = List.of(fields).subList(1, fields.length);
                case "numbers" -> numbers = List.of(fields).subList(1, fields.length);
                case "term" -> terms.add(term(fields));
                case "regime" -> regimes.add(new Regime(fields[1], columns(fields[2]), Double.parseDouble(fields[3])));
                case "spread" -> spreads.put(fields[1], Double.parseDouble(fields[2]));
                case "centre" -> centre(fields, line);
                default ->
                    throw new IllegalArgumentException(
                            "line " + line + " of law " + name + " begins with '" + fields[0] + "'");
            }
        }

        private static Term term(String[] fields) {
            List<Integer> near = new ArrayList<>();
            List<Double> lengths = new ArrayList<>();
            if (!fields[4].isEmpty()) {
                for (String column : fields[4].split(" ", -1)) {
                    int colon = column.indexOf(':');
                    near.add(Integer.valueOf(column.substring(0, colon)));
                    lengths.add(Double.valueOf(column.substring(colon + 1)));
                }
            }
            return new Term(
                    fields[1],
                    Double.parseDouble(fields[2]),
                    columns(fields[3]),
                    near,
                    lengths,
                    fields[5].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(fields[5])));
        }

        private static List<Integer> columns(String text) {
            return text.isEmpty()
                    ? List.of()
                    : List.of(text.split(" ", -1)).stream()
                            .map(Integer::valueOf)
                            .toList();
        }

        private void centre(String[] fields, int line) {
            if (fields.length != 2 + labels.size() + numbers.size()) {
                throw new IllegalArgumentException("line " + line + " of law " + name + " has " + fields.length
                        + " fields instead of " + (2 + labels.size() + numbers.size()));
            }
            weights.add(Double.valueOf(fields[1]));
            double[] at = new double[numbers.size()];
            for (int i = 0; i < at.length; i++) {
                at[i] = Double.parseDouble(fields[2 + labels.size() + i]);
            }
            centres.add(new Point(List.of(fields).subList(2, 2 + labels.size()), at));
        }

        Law law() {
            return new Law(
                    new LawShape(name, labels, numbers, terms, noise),
                    mean,
                    regimes,
                    spreads,
                    centres,
                    weights.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
