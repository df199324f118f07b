package dev.supercargo.cli.bundled;

import dev.supercargo.calibration.csv.CsvReader;
import dev.supercargo.calibration.csv.CsvRow;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The catalog's model profiles.
 *
 * @param all in the order of the table
 * @param asOf of the newest row
 */
public record BundledModels(List<Entry> all, LocalDate asOf) {

    /** @param task what it is for, {@code image classification} */
    public record Entry(ModelProfile profile, String task) {}

    public static BundledModels read() {
        try (InputStream in = BundledModels.class.getResourceAsStream("models.csv");
                CsvReader table = new CsvReader(
                        new InputStreamReader(Objects.requireNonNull(in, "models.csv"), StandardCharsets.UTF_8))) {
            List<Entry> entries = new ArrayList<>();
            List<LocalDate> dates = new ArrayList<>();
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                entries.add(entry(row.get()));
                dates.add(LocalDate.parse(row.get().required("as_of")));
            }
            return new BundledModels(
                    List.copyOf(entries),
                    dates.stream().max(Comparator.naturalOrder()).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Entry> byId(String id) {
        return all.stream()
                .filter(entry -> entry.profile().id().value().equals(id))
                .findFirst();
    }

    public List<ModelProfile> profiles() {
        return all.stream().map(Entry::profile).toList();
    }

    private static Entry entry(CsvRow row) {
        long parameters = (long) row.requiredPositive("parameters");
        String task = row.required("task");
        return new Entry(
                new ModelProfile(
                        new ModelId(row.required("id")),
                        row.required("name"),
                        family(row.required("family"), task),
                        SampleUnit.valueOf(row.required("unit")),
                        parameters,
                        row.count("active_parameters") instanceof Measured.Known<Long>(Long active)
                                ? active
                                : parameters,
                        shape(row),
                        row.positive("forward_gflops_per_unit").map(gigaflops -> new Compute(gigaflops * 1e9)),
                        row.positive("activation_mb_per_unit").map(megabytes -> Memory.ofBytes(megabytes * 1e6))),
                task);
    }

    private static Measured<TransformerShape> shape(CsvRow row) {
        if (row.count("layers") instanceof Measured.Known<Long>(Long layers)
                && row.count("hidden_size") instanceof Measured.Known<Long>(Long hidden)
                && row.count("attention_heads") instanceof Measured.Known<Long>(Long heads)) {
            return Measured.known(new TransformerShape(
                    Math.toIntExact(layers),
                    Math.toIntExact(hidden),
                    Math.toIntExact(heads),
                    orElse(row.count("vocabulary_size"), 0),
                    orElse(row.count("sequence_length"), 1)));
        }
        return Measured.unknown("the catalog has no transformer dimensions of " + row.required("name"));
    }

    private static int orElse(Measured<Long> count, int otherwise) {
        return count instanceof Measured.Known<Long>(Long known) ? Math.toIntExact(known) : otherwise;
    }

    /** As the router reads the catalog's families. */
    private static ModelFamily family(String family, String task) {
        return switch (family) {
            case "TRANSFORMER" ->
                task.equals("language modelling") ? ModelFamily.DECODER_TRANSFORMER : ModelFamily.ENCODER_TRANSFORMER;
            case "MOE" -> ModelFamily.MIXTURE_OF_EXPERTS;
            case "CNN" -> ModelFamily.CONVOLUTIONAL;
            case "DIFFUSION" -> ModelFamily.DIFFUSION;
            case "RECOMMENDATION" -> ModelFamily.RECOMMENDER;
            case "RNN" -> ModelFamily.SPEECH;
            default -> ModelFamily.OTHER;
        };
    }
}
