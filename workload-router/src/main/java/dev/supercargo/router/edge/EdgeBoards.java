package dev.supercargo.router.edge;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.edge.EdgeDevice;
import dev.supercargo.engine.prediction.edge.ModeRates;
import dev.supercargo.engine.prediction.edge.PowerMode;
import dev.supercargo.hardware.parts.Clocks;
import dev.supercargo.hardware.parts.EdgeDevices;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalog's boards as the engine takes them: those whose accelerator has a data sheet and that state power modes. What a
 * mode can do is the data sheet scaled by the mode's clocks. Pure.
 */
public final class EdgeBoards {

    private EdgeBoards() {}

    /** @param accelerators data sheets that are known */
    public static List<EdgeDevice> of(Collection<AcceleratorSpec> accelerators) {
        Map<String, AcceleratorSpec> sheets = accelerators.stream()
                .collect(Collectors.toMap(spec -> spec.id().value(), Function.identity(), (one, other) -> one));
        return EdgeDevices.bundled().stream()
                .flatMap(board -> device(board, sheets).stream())
                .toList();
    }

    /** Those of boards. */
    public static List<AcceleratorSpec> accelerators(Collection<AcceleratorSpec> accelerators) {
        return of(accelerators).stream().map(EdgeDevice::spec).distinct().toList();
    }

    private static Optional<EdgeDevice> device(
            dev.supercargo.hardware.parts.EdgeDevice board, Map<String, AcceleratorSpec> sheets) {
        if (board.powerModes().isEmpty()
                || !(board.acceleratorId() instanceof Measured.Known<String>(String accelerator))) {
            return Optional.empty();
        }
        return Optional.ofNullable(sheets.get(accelerator))
                .map(sheet -> new EdgeDevice(
                        board.id(),
                        sheet,
                        board.powerModes().stream()
                                .map(mode -> new PowerMode(
                                        mode.name(), mode.budget(), rates(sheet, board.rated(), mode.clocks())))
                                .toList()));
    }

    private static Measured<ModeRates> rates(AcceleratorSpec sheet, Measured<Clocks> rated, Measured<Clocks> mode) {
        return switch (mode) {
            case Measured.Unknown<Clocks>(String reason) -> Measured.unknown(reason);
            case Measured.Known<Clocks>(Clocks clocks) ->
                switch (rated) {
                    case Measured.Unknown<Clocks>(String reason) -> Measured.unknown(reason);
                    case Measured.Known<Clocks>(Clocks reference) ->
                        sheet.memoryBandwidth().map(bandwidth -> scaled(sheet, bandwidth, clocks, reference));
                };
        };
    }

    private static ModeRates scaled(AcceleratorSpec sheet, Bandwidth bandwidth, Clocks clocks, Clocks rated) {
        Map<Precision, ComputeRate> peak = new LinkedHashMap<>();
        sheet.peak().forEach((precision, rate) -> peak.put(precision, rate.times(clocks.computeBeside(rated))));
        return new ModeRates(peak, bandwidth.times(clocks.memoryBeside(rated)));
    }
}
