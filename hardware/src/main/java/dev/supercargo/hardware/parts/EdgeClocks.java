package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.hardware.facts.Frequency;
import dev.supercargo.quantities.Measured;
import java.util.List;

/** The table of clocks by power mode. */
final class EdgeClocks {

    private static final EdgeClocks BUNDLED = new EdgeClocks(BundledParts.read("edge-clocks", EdgeClocks::row));

    private final List<Row> rows;

    /** @param rated whether the data sheet's rates hold in this mode */
    private record Row(String deviceId, String mode, Clocks clocks, boolean rated) {}

    private EdgeClocks(List<Row> rows) {
        this.rows = rows;
    }

    static EdgeClocks bundled() {
        return BUNDLED;
    }

    Measured<Clocks> of(String deviceId, String mode) {
        return rows.stream()
                .filter(row -> row.deviceId().equals(deviceId) && row.mode().equals(mode))
                .findFirst()
                .map(row -> Measured.known(row.clocks()))
                .orElseGet(() -> Measured.unknown("the clocks of " + deviceId + " at " + mode + " are not known"));
    }

    Measured<Clocks> rated(String deviceId) {
        return rows.stream()
                .filter(row -> row.deviceId().equals(deviceId) && row.rated())
                .findFirst()
                .map(row -> Measured.known(row.clocks()))
                .orElseGet(() -> Measured.unknown("it is not known at which clocks " + deviceId + " is rated"));
    }

    private static Row row(CsvRow row) {
        return new Row(
                row.text("device_id"),
                row.text("mode"),
                new Clocks(
                        new Frequency(row.number("gpu_ghz")),
                        row.count("gpu_clusters"),
                        new Frequency(row.number("memory_ghz"))),
                row.textOrEmpty("rated").equals("true"));
    }
}
