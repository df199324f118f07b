package dev.supercargo.catalog.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.hardware.csv.CsvTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables fit together: what one names, another has. */
class BundledReferencesTest {

    private final Map<String, CsvRow> accelerators = byId("/hardware/accelerators.csv");
    private final Map<String, CsvRow> models = byId("/catalog/models.csv");
    private final List<CsvRow> benchmarks = rows("/catalog/benchmarks.csv");
    private final List<CsvRow> assets = rows("/catalog/assets.csv");

    @Test
    void holdsDozensOfBenchmarksOfKnownModelsOnKnownAccelerators() {
        assertThat(benchmarks).hasSizeGreaterThanOrEqualTo(36);
        assertThat(benchmarks).extracting(row -> row.text("id")).doesNotHaveDuplicates();
        assertThat(benchmarks).allSatisfy(row -> {
            assertThat(accelerators).containsKey(row.text("accelerator_id"));
            assertThat(models).containsKey(row.text("model_id"));
            assertThat(row.text("unit"))
                    .isEqualTo(models.get(row.text("model_id")).text("unit"));
            assertThat(row.text("source")).isNotBlank();
            assertThat(row.date("measured_on")).isBefore(LocalDate.of(2100, 1, 1));
        });
    }

    /** No measurement may be faster than the accelerator's dense peak: forward and backward are three forward passes. */
    @Test
    void hasNoBenchmarkAboveThePeak() {
        assertThat(benchmarks).allSatisfy(row -> {
            CsvRow accelerator = accelerators.get(row.text("accelerator_id"));
            CsvRow model = models.get(row.text("model_id"));
            String precision = row.text("precision").toLowerCase(Locale.ROOT);
            double needed = row.number("units_per_second") * 3 * forwardFlops(model);
            double peak = row.whole("accelerators") * accelerator.number(precision + "_tflops") * 1e12;
            assertThat(needed / peak).as(row.text("id")).isBetween(0.0005, 0.9);
        });
    }

    @Test
    void ownsTheTwoSampleMachines() {
        assertThat(assets).extracting(row -> row.text("id")).containsExactly("local-ws-01", "local-srv-01");
        assertThat(assets).allSatisfy(row -> {
            assertThat(accelerators).containsKey(row.text("accelerator_id"));
            assertThat(row.text("sample")).isEqualTo("true");
            assertThat(row.text("source")).isNotBlank();
            assertThat(row.number("purchase_price_usd")).isGreaterThan(1000);
            assertThat(row.number("system_w")).isBetween(50.0, 2000.0);
            assertThat(row.date("purchased_on")).isBefore(row.date("as_of"));
        });
    }

    private static double forwardFlops(CsvRow model) {
        return model.textOrEmpty("forward_gflops_per_unit").isEmpty()
                ? 2.0
                        * (model.textOrEmpty("active_parameters").isEmpty()
                                ? model.whole("parameters")
                                : model.whole("active_parameters"))
                : model.number("forward_gflops_per_unit") * 1e9;
    }

    private static Map<String, CsvRow> byId(String table) {
        return rows(table).stream().collect(Collectors.toMap(row -> row.text("id"), Function.identity()));
    }

    private static List<CsvRow> rows(String table) {
        return CsvTable.ofResource(table).rows();
    }
}
