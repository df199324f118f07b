package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.Arrays;
import java.util.List;

/** The table of edge devices. */
public final class EdgeDevices {

    private EdgeDevices() {}

    public static List<EdgeDevice> bundled() {
        return BundledParts.read("edge-devices", EdgeDevices::device);
    }

    private static EdgeDevice device(CsvRow row) {
        return new EdgeDevice(
                BundledParts.facts(row),
                row.oneOf(EdgeDevice.EdgeKind.class, "kind"),
                row.measured("accelerator_id", id -> id),
                row.measured("memory_gib").map(Memory::ofGib),
                rate(row),
                powerModes(row),
                EdgeClocks.bundled().rated(row.text("id")));
    }

    private static Measured<EdgeDevice.StatedRate> rate(CsvRow row) {
        return row.measured("int8_tops")
                .map(tops -> new EdgeDevice.StatedRate(
                        ComputeRate.ofTeraflops(tops), row.oneOf(EdgeDevice.Sparsity.class, "sparsity")));
    }

    private static List<EdgeDevice.PowerMode> powerModes(CsvRow row) {
        return Arrays.stream(row.textOrEmpty("power_modes").split(";", -1))
                .filter(mode -> !mode.isEmpty())
                .map(mode -> {
                    int equals = mode.indexOf('=');
                    String name = mode.substring(0, equals);
                    return new EdgeDevice.PowerMode(
                            name,
                            new Power(Double.parseDouble(mode.substring(equals + 1))),
                            EdgeClocks.bundled().of(row.text("id"), name));
                })
                .sorted((a, b) -> a.budget().compareTo(b.budget()))
                .toList();
    }
}
