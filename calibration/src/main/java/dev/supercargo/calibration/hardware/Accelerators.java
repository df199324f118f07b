package dev.supercargo.calibration.hardware;

import dev.supercargo.calibration.csv.CsvReader;
import dev.supercargo.calibration.csv.CsvRow;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalog's data sheets by canonical id and by the names measurements use. */
public final class Accelerators {

    private static final Map<String, Precision> PEAK_COLUMNS = Map.of(
            "fp32_tflops", Precision.FP32,
            "tf32_tflops", Precision.TF32,
            "fp16_tflops", Precision.FP16,
            "bf16_tflops", Precision.BF16,
            "fp8_tflops", Precision.FP8,
            "int8_tops", Precision.INT8,
            "fp4_tflops", Precision.FP4);

    /** Where a name alone leaves the form open, the form most of the measurements use. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("h100", "nvidia-h100-sxm-80gb"),
            Map.entry("h100-sxm", "nvidia-h100-sxm-80gb"),
            Map.entry("h100-pcie", "nvidia-h100-pcie-80gb"),
            Map.entry("h100-nvl", "nvidia-h100-nvl-94gb"),
            Map.entry("h100-sxm-96gb-hbm2e-500w", "nvidia-h100-sxm-96gb"),
            Map.entry("h200", "nvidia-h200-sxm-141gb"),
            Map.entry("h200-sxm", "nvidia-h200-sxm-141gb"),
            Map.entry("h200-nvl", "nvidia-h200-nvl-141gb"),
            Map.entry("h20", "nvidia-h20-sxm-96gb"),
            Map.entry("b100", "nvidia-b100-sxm-192gb"),
            Map.entry("b200", "nvidia-b200-sxm-180gb"),
            Map.entry("b300", "nvidia-b300-sxm-270gb"),
            Map.entry("gh200", "nvidia-gh200-96gb"),
            Map.entry("gb200", "nvidia-gb200-192gb"),
            Map.entry("gb300", "nvidia-gb300-288gb"),
            Map.entry("gb10-dgx-spark", "nvidia-gb10-128gb"),
            Map.entry("a100", "nvidia-a100-sxm-80gb"),
            Map.entry("a100-sxm", "nvidia-a100-sxm-80gb"),
            Map.entry("a100-80gb", "nvidia-a100-sxm-80gb"),
            Map.entry("a100-40gb", "nvidia-a100-sxm-40gb"),
            Map.entry("v100", "nvidia-v100-sxm-16gb"),
            Map.entry("v100-sxm", "nvidia-v100-sxm-16gb"),
            Map.entry("v100-16gb", "nvidia-v100-sxm-16gb"),
            Map.entry("v100-32gb", "nvidia-v100-sxm-32gb"),
            Map.entry("gaudi", "intel-gaudi1-32gb"),
            Map.entry("mi250", "amd-mi250-64gb"),
            Map.entry("mi250-1gcd", "amd-mi250-64gb"),
            Map.entry("jetson-agx-thor-t5000", "nvidia-jetson-agx-thor-128gb"));

    private final Map<AcceleratorId, AcceleratorSpec> byId;
    private final Map<String, AcceleratorSpec> byName;

    private Accelerators(List<AcceleratorSpec> specs) {
        this.byId = new LinkedHashMap<>();
        this.byName = new LinkedHashMap<>();
        specs.forEach(spec -> byId.put(spec.id(), spec));
        for (AcceleratorSpec spec : specs) {
            String id = spec.id().value();
            byName.putIfAbsent(id, spec);
            byName.putIfAbsent(id.substring(id.indexOf('-') + 1), spec);
            byName.putIfAbsent(slug(spec.name()), spec);
        }
        for (AcceleratorSpec spec : specs) {
            // An RTX 3090 comes with one size of memory, so that its name needs none.
            String part = spec.id().value().replaceFirst("^[a-z]+-", "").replaceFirst("-\\d+gb$", "");
            byName.putIfAbsent(part, spec);
        }
        ALIASES.forEach((alias, id) -> byName.put(alias, Objects.requireNonNull(byId.get(new AcceleratorId(id)), id)));
    }

    /** Those the catalog ships. */
    public static Accelerators bundled() {
        return Bundled.ACCELERATORS;
    }

    public Optional<AcceleratorSpec> byId(AcceleratorId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The part that {@code name} means: a canonical id, a vendor's name, or an alias such as {@code H100-SXM-80GB}. */
    public Optional<AcceleratorSpec> named(String name) {
        String slug = slug(name);
        String anyModule = slug.replaceFirst("sxm[2-6]\\b", "sxm");
        return Stream.of(slug, anyModule, withoutDecoration(slug), withoutDecoration(anyModule))
                .flatMap(known -> Stream.ofNullable(byName.get(known)))
                .findFirst();
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("\\(([^)]*)\\)", "$1")
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^-|-$", "")
                .replaceFirst("(\\d)-gb$", "$1gb");
    }

    private static String withoutDecoration(String slug) {
        return slug.replaceFirst("^(nvidia|amd|intel|google|aws|habana|huawei)-", "")
                .replaceFirst("^(geforce|tesla|instinct|radeon|cloud)-", "")
                .replaceFirst("^quadro-(rtx-a|rtx-\\d000-ada)", "$1")
                .replaceFirst("^(rtx-a\\d+)-\\d+gb$", "$1")
                .replaceFirst("-hbm[23]e?$", "");
    }

    private static AcceleratorSpec spec(CsvRow row) {
        Map<Precision, ComputeRate> peak = new EnumMap<>(Precision.class);
        PEAK_COLUMNS.forEach((column, precision) -> {
            if (row.positive(column) instanceof Measured.Known<Double>(Double teraflops)) {
                peak.put(precision, ComputeRate.ofTeraflops(teraflops));
            }
        });
        return new AcceleratorSpec(
                new AcceleratorId(row.required("id")),
                row.required("name"),
                row.required("vendor"),
                row.required("architecture"),
                AcceleratorKind.valueOf(row.required("kind")),
                Memory.ofGib(row.requiredPositive("memory_gib")),
                row.positive("memory_bandwidth_gb_per_s").map(Bandwidth::ofGigabytes),
                peak,
                // The table states links in both directions together, as data sheets do.
                row.positive("interconnect_gb_per_s").map(both -> Bandwidth.ofGigabytes(both / 2)),
                row.positive("tdp_w").map(Power::new));
    }

    private static final class Bundled {

        private static final Accelerators ACCELERATORS = read();

        private static Accelerators read() {
            try (InputStream in = Accelerators.class.getResourceAsStream("accelerators.csv");
                    CsvReader table = new CsvReader(new InputStreamReader(
                            Objects.requireNonNull(in, "accelerators.csv"), StandardCharsets.UTF_8))) {
                List<AcceleratorSpec> specs = new ArrayList<>();
                for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                    specs.add(spec(row.get()));
                }
                return new Accelerators(specs);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
