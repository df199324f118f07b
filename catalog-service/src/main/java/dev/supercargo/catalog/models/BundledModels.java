package dev.supercargo.catalog.models;

import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.hardware.csv.CsvTable;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.List;

/** The product's own model table. */
final class BundledModels {

    private static final String RESOURCE = "/catalog/models.csv";
    private static final int MEGA = 6;
    private static final int GIGA = 9;

    private BundledModels() {}

    static List<ModelProfile> read() {
        return CsvTable.ofResource(RESOURCE).rows().stream()
                .map(BundledModels::profile)
                .toList();
    }

    private static ModelProfile profile(CsvRow row) {
        return new ModelProfile(
                row.text("id"),
                row.text("name"),
                row.oneOf(ModelFamily.class, "family"),
                row.text("task"),
                row.whole("parameters"),
                row.measuredWhole("active_parameters"),
                row.oneOf(WorkUnit.class, "unit"),
                new Architecture(
                        dimension(row, "layers"),
                        dimension(row, "hidden_size"),
                        dimension(row, "attention_heads"),
                        dimension(row, "vocabulary_size"),
                        dimension(row, "sequence_length")),
                row.measured("forward_gflops_per_unit", GIGA).map(Compute::new),
                row.measured("activation_mb_per_unit", MEGA).map(Memory::ofBytes),
                new Provenance(row.text("source"), row.date("as_of"), row.textOrEmpty("note")));
    }

    private static Measured<Integer> dimension(CsvRow row, String column) {
        return row.measuredWhole(column).map(Math::toIntExact);
    }
}
