package dev.supercargo.pricing.pricelists;

import dev.supercargo.pricing.csv.CsvReader;
import dev.supercargo.pricing.csv.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Which accelerator a provider's name means. A name that is not in the table is reported, never guessed. */
final class AcceleratorNames {

    private static final String RESOURCE = "/pricing/accelerator-names.csv";
    private static final String ANY_PROVIDER = "*";
    private static final List<Row> ROWS = load();

    /**
     * A row of the table.
     *
     * @param accelerators number in the instance, empty if the list itself says it
     */
    record Row(String provider, Pattern name, String acceleratorId, OptionalInt accelerators) {}

    private AcceleratorNames() {}

    /** By instance type, or by the provider's own name of the accelerator. */
    static Optional<Row> of(String provider, String name) {
        String plain = name.toLowerCase(Locale.ROOT).strip();
        return ROWS.stream()
                .filter(row -> row.provider().equals(provider)
                        && row.name().matcher(plain).matches())
                .findFirst();
    }

    /** By a name that several market places use: {@code RTX_4090}, {@code NVIDIA H100 80GB HBM3}. */
    static Optional<Row> ofMarketName(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace("nvidia ", "")
                .replace("geforce ", "")
                .replace("amd instinct ", "")
                .strip();
        return of(ANY_PROVIDER, plain);
    }

    private static List<Row> load() {
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(AcceleratorNames.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            CsvReader table = new CsvReader(in);
            table.next();
            List<Row> rows = new ArrayList<>();
            for (Optional<CsvRecord> next = table.next(); next.isPresent(); next = table.next()) {
                List<String> cells = next.get().fields();
                String count = cells.get(3);
                rows.add(new Row(
                        cells.get(0),
                        Pattern.compile(cells.get(1)),
                        cells.get(2),
                        count.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(count))));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
